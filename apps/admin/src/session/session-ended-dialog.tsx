import { m } from '@signet/ui/messages';
import { Dialog } from '@signet/ui/overlay/dialog.tsx';
import { sessionGate } from '../api/api.ts';
import { PasswordForm } from './password-form.tsx';

/** Over the page when the session has ended: what was typed stays, and what was asked is sent again. */
export default function SessionEndedDialog(props: { readonly email: string | undefined }) {
  return (
    <Dialog open title={m.error_session_title()} onClose={() => sessionGate.resume(false)} guarded>
      <p>{m.error_session_fix()}</p>
      <PasswordForm email={props.email} onSignedIn={() => sessionGate.resume(true)} />
    </Dialog>
  );
}
