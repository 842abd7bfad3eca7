import { createAct } from '@signet/ui/api/create-act';
import { Loaded } from '@signet/ui/api/loaded.tsx';
import { observeQuery } from '@signet/ui/api/observe-query';
import { EffectsList } from '@signet/ui/data/effects-list.tsx';
import { m } from '@signet/ui/messages';
import { ConfirmDialog } from '@signet/ui/overlay/confirm-dialog.tsx';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { createSignal, onCleanup, Show, type JSX } from 'solid-js';
import { licenseName } from '../licenses/license-name.ts';
import { ask, call } from '../session/api.ts';
import type { CustomerLicense } from '../session/customer-license.ts';
import { queryClient } from '../session/query-client.ts';
import { ShownOnce } from './shown-once.tsx';

/** A new copy of the key: its true effects first, then the key, once (R12, U5, U12). */
export default function NewCopy(props: {
  readonly license: CustomerLicense;
  readonly onClose: () => void;
}): JSX.Element {
  const id = () => props.license.id;
  const preview = observeQuery(queryClient, () => ({
    ...ask.portal.licenses.newCopyPreview({ id: id() }),
    staleTime: 0,
    gcTime: 0,
  }));
  const found = () => preview.data;
  const mailedTo = () => found()?.mails[0]?.to ?? props.license.customer.email;
  // The only place where the key is held; wiped when the dialog closes.
  const [token, setToken] = createSignal<string>();
  onCleanup(() => setToken(undefined));
  const act = createAct(call.portal.licenses.newCopy.mutate);
  const sign = async () => setToken((await act.run({ id: id() }))?.token);
  const unavailable = () => {
    if (preview.isPending) return m.loading();
    return found()?.allowed === false ? found()?.reason?.error : undefined;
  };
  const finish = () => {
    setToken(undefined);
    props.onClose();
    void queryClient.invalidateQueries();
  };
  return (
    <Show
      when={token()}
      fallback={
        <ConfirmDialog
          open
          kind="primary"
          title={m.portal_copy_title({ license: licenseName(props.license) })}
          confirm={m.portal_copy_confirm()}
          busy={act.busy()}
          unavailable={unavailable()}
          onConfirm={() => void sign()}
          onClose={() => props.onClose()}
        >
          <Loaded query={preview} lines={5}>
            {(shown) => (
              <EffectsList
                effects={shown().effects.map(({ kind, text }) => ({ tone: kind, text }))}
              />
            )}
          </Loaded>
          <Show when={act.error()}>{(error) => <ErrorPanel error={error()} />}</Show>
        </ConfirmDialog>
      }
    >
      {(held) => (
        <ShownOnce token={held()} license={props.license} mailedTo={mailedTo()} onClose={finish} />
      )}
    </Show>
  );
}
