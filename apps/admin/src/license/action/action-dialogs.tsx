import { lazy, Match, Suspense, Switch } from 'solid-js';
import type { LicenseActions, OpenDialog } from './license-actions.ts';

const RevokeDialog = lazy(() => import('./revoke-dialog.tsx'));
const TransferDialog = lazy(() => import('./transfer-dialog.tsx'));

/** The dangerous dialog that is open, if any; each is fetched when it is first asked for. */
export function ActionDialogs(props: { readonly actions: LicenseActions }) {
  const of = (action: OpenDialog['action']) => {
    const open = props.actions.dialog();
    return open?.action === action ? open.license : undefined;
  };
  return (
    <Suspense>
      <Switch>
        <Match when={of('revoke')}>
          {(license) => <RevokeDialog license={license()} onClose={props.actions.closeDialog} />}
        </Match>
        <Match when={of('transfer')}>
          {(license) => <TransferDialog license={license()} onClose={props.actions.closeDialog} />}
        </Match>
      </Switch>
    </Suspense>
  );
}
