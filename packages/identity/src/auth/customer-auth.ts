import { betterAuth } from 'better-auth';
import { customerSignIn, type CustomerSignInDeps } from '../sign-in/customer-sign-in.ts';
import { type AuthSettings, authOptions } from './auth-options.ts';

/** The customers' instance: mailed link and code, no password. */
export function customerAuth(settings: AuthSettings, deps: CustomerSignInDeps) {
  return betterAuth(authOptions('customer', settings, customerSignIn(deps)));
}
