import { createAct } from '@signet/ui/api/create-act';
import { m } from '@signet/ui/messages';
import { ConfirmDialog } from '@signet/ui/overlay/confirm-dialog.tsx';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { Show, type JSX } from 'solid-js';
import { call } from '../session/api.ts';

/** Ends the npm token without a new one: builds that use it stop (C44). */
export function RevokeToken(props: { readonly onClose: () => void }): JSX.Element {
  const act = createAct((_: null, options) =>
    call.portal.registryToken.revoke.mutate(undefined, options),
  );
  const revoke = async () => {
    const done = await act.run(null);
    if (done !== undefined) props.onClose();
  };
  return (
    <ConfirmDialog
      open
      title={m.portal_npm_revoke_title()}
      confirm={m.portal_npm_revoke_confirm()}
      busy={act.busy()}
      onConfirm={() => void revoke()}
      onClose={() => props.onClose()}
    >
      <p>{m.portal_npm_revoke_text()}</p>
      <Show when={act.error()}>{(error) => <ErrorPanel error={error()} />}</Show>
    </ConfirmDialog>
  );
}
