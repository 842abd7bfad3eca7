import { m } from '@signet/ui/messages';
import { Dialog } from '@signet/ui/overlay/dialog.tsx';
import type { JSX } from 'solid-js';
import { createSignIn } from './create-sign-in.ts';
import { SignInSteps } from './sign-in-steps.tsx';

/** Signs in again over the page when the session ended, so that nothing typed is lost (U9). */
export default function SessionDialog(props: {
  readonly email: string;
  readonly onSignedIn: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const signIn = createSignIn({ email: props.email, onSignedIn: () => props.onSignedIn() });
  return (
    <Dialog open guarded title={m.error_session_title()} onClose={() => props.onClose()}>
      <p>{m.portal_session_text()}</p>
      <SignInSteps signIn={signIn} />
    </Dialog>
  );
}
