import { locale } from '@signet/ui/i18n/locale';

/** A refusal of the sign-in, with the answer's body as the API tells errors. */
class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly data: unknown;

  constructor(data: unknown) {
    super('the sign-in was refused');
    this.data = data;
  }
}

/** What the server says of a link or a code; `email` is masked. */
export interface SignInAnswer {
  readonly status: string;
  readonly email: string;
}

/** Asks for a mail with a link and a code; the answer is the same for every address. */
export const requestMail = (email: string) => post('request', { email, locale: locale() });

/** What a link would do here; uses nothing up. Statuses: `ready`, `needs-code`, `expired`. */
export const lookAtLink = (token: string) => post('look', { token });

/** Signs in by the link. Statuses: `signed-in`, `needs-code`, `expired`. */
export const signInByLink = (token: string) => post('link', { token });

/** Signs in by the code, elsewhere with the link's token. Statuses: `signed-in`, `wrong-code`, `expired`. */
export const signInByCode = (input: { readonly code: string; readonly token?: string }) =>
  post('code', input);

async function post(step: string, body: object): Promise<SignInAnswer> {
  const answer = await fetch(`/api/auth/customer/sign-in/${step}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': locale() },
    body: JSON.stringify(body),
  });
  const said: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw new SignInError(said);
  return { status: textOf(said, 'status'), email: textOf(said, 'email') };
}

function textOf(value: unknown, name: string): string {
  const found: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'string' ? found : '';
}
