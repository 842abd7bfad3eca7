import { m } from '@signet/ui/messages';
import type { SignInStep } from './create-sign-in.ts';

/** Says where somebody is in the sign-in. */
export function stepTitle(step: SignInStep): string {
  switch (step.name) {
    case 'email':
    case 'checking':
      return m.signin_title();
    case 'sent':
      return m.portal_signin_look();
    case 'confirm':
      return m.signin_as({ email: step.email });
    case 'elsewhere':
      return m.portal_signin_elsewhere();
    case 'expired':
      return m.portal_signin_expired_title();
    default:
      return step satisfies never;
  }
}
