import { betterAuth } from 'better-auth';
import {
  MAXIMUM_PASSWORD,
  MINIMUM_PASSWORD,
  operatorSignIn,
  type OperatorSignInDeps,
} from '../sign-in/operator-sign-in.ts';
import { type AuthSettings, authOptions } from './auth-options.ts';

/** The operators' instance: e-mail and password without public sign-up, a role in the user row. */
export function operatorAuth(settings: AuthSettings, deps: OperatorSignInDeps) {
  const options = authOptions('operator', settings, operatorSignIn(deps));
  return betterAuth({
    ...options,
    user: {
      ...options.user,
      // `input: false`: no request can set it.
      additionalFields: { role: { type: 'string', required: true, input: false } },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MINIMUM_PASSWORD,
      maxPasswordLength: MAXIMUM_PASSWORD,
    },
  });
}
