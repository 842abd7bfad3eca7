import { createAct } from '@signet/ui/api/create-act';
import { Button } from '@signet/ui/form/button.tsx';
import { m } from '@signet/ui/messages';
import { Sign } from '@signet/ui/state/sign.tsx';
import { createSignal, Show } from 'solid-js';
import { call } from '../../api/api.ts';
import type { ListedLicense } from '../license-list.ts';

/** The mail with the key waits a few seconds in the outbox and can be taken back. */
export function MailUndo(props: { readonly license: ListedLicense; readonly seconds: number }) {
  const [outcome, setOutcome] = createSignal<string>();
  const act = createAct(call.license.undoResend.mutate);
  const undo = async () => {
    const answer = await act.run({ id: props.license.id });
    if (answer === undefined) setOutcome(act.error()?.error);
    else setOutcome(answer.cancelled > 0 ? m.key_mail_undone() : m.license_resend_too_late());
  };
  return (
    <p class="actions" role="status">
      <Sign name="mail" />
      <span>{outcome() ?? m.key_mail_queued({ email: props.license.customer.email })}</span>
      <Show when={outcome() === undefined && props.seconds > 0}>
        <Button busy={act.busy()} onClick={() => void undo()}>
          {m.action_undo()}
        </Button>
      </Show>
    </p>
  );
}
