import { Button } from '@signet/ui/form/button.tsx';
import { m } from '@signet/ui/messages';
import { EmptyState } from '@signet/ui/state/empty-state.tsx';
import type { JSX } from 'solid-js';
import { useEmail } from '../session/use-email.ts';
import { useSignOut } from '../session/use-sign-out.ts';

/** Nothing under this address yet: why that may be, and what to do (U10, U18). */
export function NoLicenses(props: {
  readonly busy: boolean;
  readonly onAgain: () => void;
}): JSX.Element {
  const email = useEmail();
  const signOut = useSignOut();
  return (
    <EmptyState
      title={m.portal_empty_title()}
      actions={
        <>
          <Button kind="primary" busy={props.busy} onClick={() => props.onAgain()}>
            {m.portal_empty_again()}
          </Button>
          <Button onClick={() => void signOut()}>{m.portal_empty_switch()}</Button>
        </>
      }
    >
      {m.portal_empty_text({ email: email() })}
    </EmptyState>
  );
}
