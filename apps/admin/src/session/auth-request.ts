import { apiError, bodyError, type ApiError } from '@signet/ui/api/api-error';
import { locale } from '@signet/ui/i18n/locale';

/** The sign-in steps of an operator; each is a POST, so nothing that only fetches can use a link up. */
export type AuthStep = 'email' | 'look' | 'link' | 'setup';

/** What a step answers. */
export type AuthAnswer =
  | { readonly status: 'signed-in' | 'expired' | 'setup' }
  | { readonly status: 'ready'; readonly email: string }
  | { readonly status: 'failed'; readonly error: ApiError };

/** Carries one step out; a failure is an answer, too. */
export async function authRequest(step: AuthStep, body: object): Promise<AuthAnswer> {
  try {
    const response = await fetch(`/api/auth/operator/sign-in/${step}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': locale() },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer as AuthAnswer;
    return { status: 'failed', error: bodyError(answer) ?? apiError(undefined) };
  } catch (thrown) {
    return { status: 'failed', error: apiError(thrown) };
  }
}
