import { createAct } from '@signet/ui/api/create-act';
import { Diff } from '@signet/ui/data/diff.tsx';
import { Button } from '@signet/ui/form/button.tsx';
import { FormErrors, type FormError } from '@signet/ui/form/form-errors.tsx';
import { m } from '@signet/ui/messages';
import { Dialog } from '@signet/ui/overlay/dialog.tsx';
import { showToast } from '@signet/ui/overlay/toasts';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { createSignal, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { call } from '../../api/api.ts';
import { isEmail } from '../issue/issue-form.ts';
import type { ListedLicense } from '../license-list.ts';
import { licenseName } from '../license-words.ts';
import { EffectsPreview, type ActionPreview } from './effects-preview.tsx';
import { refresh } from './license-actions.ts';
import { emptyTransfer, TransferFields, type TransferForm } from './transfer-form.tsx';

/** Two steps: the new owner with both consents, then the answers to check with their effects (ux 3.4, R11). */
export default function TransferDialog(props: {
  readonly license: ListedLicense;
  readonly onClose: () => void;
}) {
  const id = props.license.id;
  const [form, setForm] = createStore<TransferForm>({ ...emptyTransfer });
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [checked, setChecked] = createSignal<ActionPreview>();
  const look = createAct(call.license.transferPreview.query);
  const act = createAct(call.license.transfer.mutate);
  const input = () => ({
    id,
    newCustomerEmail: form.email.trim(),
    newCustomerCompany: orNull(form.company),
    newCustomerCif: orNull(form.cif),
    confirmationFromOld: form.oldAgreed,
    confirmationFromNew: form.newAgreed,
  });
  const review = async (event: SubmitEvent) => {
    event.preventDefault();
    const problems = problemsOf(form);
    setErrors(problems);
    if (problems.length > 0) return;
    const preview = await look.run(input());
    const refusal = preview?.reason ?? look.error();
    if (refusal === undefined) setChecked(preview);
    else setErrors([{ field: 'email', text: `${refusal.error} ${refusal.fix ?? ''}`.trim() }]);
  };
  const transfer = async () => {
    const answer = await act.run(input());
    if (answer === undefined) return;
    const { email } = answer.license.customer;
    showToast(m.transfer_done({ name: licenseName(props.license), email }));
    props.onClose();
    await refresh(id);
  };
  return (
    <Dialog
      open
      guarded
      title={m.transfer_title({ name: licenseName(props.license), step: checked() ? 2 : 1 })}
      onClose={() => (act.busy() ? undefined : props.onClose())}
      actions={
        <TransferButtons
          checked={checked() !== undefined}
          looking={look.busy()}
          busy={act.busy()}
          onCancel={props.onClose}
          onBack={() => setChecked(undefined)}
          onTransfer={() => void transfer()}
        />
      }
    >
      <Show
        when={checked()}
        fallback={
          <form id="transfer-form" class="form" novalidate onSubmit={(event) => void review(event)}>
            <FormErrors errors={errors()} />
            <TransferFields form={form} set={setForm} errors={errors()} />
          </form>
        }
      >
        {(preview) => (
          <>
            <Show when={act.error()}>{(error) => <ErrorPanel error={error()} />}</Show>
            <OwnerDiff license={props.license} form={form} />
            <EffectsPreview preview={preview()} />
          </>
        )}
      </Show>
    </Dialog>
  );
}

function TransferButtons(props: {
  readonly checked: boolean;
  readonly looking: boolean;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onBack: () => void;
  readonly onTransfer: () => void;
}) {
  return (
    <Show
      when={props.checked}
      fallback={
        <>
          <Button onClick={props.onCancel}>{m.action_cancel()}</Button>
          <Button kind="primary" type="submit" form="transfer-form" busy={props.looking}>
            {m.action_review()}
          </Button>
        </>
      }
    >
      <Button ref={focusSoon} onClick={props.onBack}>
        {m.action_back()}
      </Button>
      <Button kind="danger" busy={props.busy} onClick={props.onTransfer}>
        {m.transfer_confirm()}
      </Button>
    </Show>
  );
}

function OwnerDiff(props: { readonly license: ListedLicense; readonly form: TransferForm }) {
  const old = () => props.license.customer;
  return (
    <Diff
      caption={m.transfer_check()}
      changes={[
        { field: m.word_email(), before: old().email, after: props.form.email.trim() },
        {
          field: m.word_company(),
          before: old().company ?? undefined,
          after: orNull(props.form.company) ?? undefined,
        },
        {
          field: m.word_cif(),
          before: old().cif ?? undefined,
          after: orNull(props.form.cif) ?? undefined,
        },
      ]}
    />
  );
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Step 2 starts on Back, the least destructive control (U5). */
const focusSoon = (button: HTMLButtonElement): void => queueMicrotask(() => button.focus());

function problemsOf(form: TransferForm): readonly FormError[] {
  return [
    ...(isEmail(form.email) ? [] : [{ field: 'email', text: m.setup_email_wrong() }]),
    ...(form.oldAgreed ? [] : [{ field: 'oldAgreed', text: m.transfer_old_missing() }]),
    ...(form.newAgreed ? [] : [{ field: 'newAgreed', text: m.transfer_new_missing() }]),
  ];
}
