import { createAct } from '@signet/ui/api/create-act';
import { createEffect, createSignal, on } from 'solid-js';
import { askedAddress, dropAskedAddress, keepAskedAddress } from './asked-address.ts';
import { dropLinkToken, linkToken } from './link-token.ts';
import { lookAtLink, requestMail, signInByCode, signInByLink } from './sign-in-requests.ts';

/** Where somebody is in the sign-in. `token` is a link's: with it the code works in another browser. */
export type SignInStep =
  | { readonly name: 'email' }
  | { readonly name: 'sent' }
  | { readonly name: 'checking'; readonly token: string }
  | { readonly name: 'confirm'; readonly token: string; readonly email: string }
  | { readonly name: 'elsewhere'; readonly token: string; readonly email: string }
  | { readonly name: 'expired' };

/** The sign-in by mail, for the page and for the dialog over a page. */
export function createSignIn(options: {
  readonly email?: string;
  readonly onSignedIn: () => void;
}) {
  const [step, setStep] = createSignal<SignInStep>({ name: 'email' });
  const [email, setEmail] = createSignal(options.email ?? askedAddress(Date.now()));
  const [isWrongCode, setWrongCode] = createSignal(false);
  const finish = () => {
    dropAskedAddress();
    dropLinkToken();
    options.onSignedIn();
  };
  const request = createAct(requestMail);
  const look = createAct(lookAtLink);
  const link = createAct(signInByLink);
  const code = createAct(signInByCode);

  const check = async (token: string) => {
    setStep({ name: 'checking', token });
    const found = await look.run(token);
    if (found === undefined) return;
    const known = { token, email: found.email };
    if (found.status === 'ready') setStep({ name: 'confirm', ...known });
    else if (found.status === 'needs-code') setStep({ name: 'elsewhere', ...known });
    else setStep({ name: 'expired' });
  };
  createEffect(on(linkToken, (token) => void (token === undefined ? undefined : check(token))));

  const send = async () => {
    const address = email().trim();
    keepAskedAddress(address, Date.now());
    dropLinkToken();
    setWrongCode(false);
    if ((await request.run(address)) !== undefined) setStep({ name: 'sent' });
  };
  const confirm = async (known: { readonly token: string; readonly email: string }) => {
    const answer = await link.run(known.token);
    if (answer?.status === 'signed-in') finish();
    else if (answer?.status === 'needs-code') setStep({ name: 'elsewhere', ...known });
    else if (answer !== undefined) setStep({ name: 'expired' });
  };
  const enter = async (typed: string, token?: string) => {
    setWrongCode(false);
    const answer = await code.run({ code: typed, ...(token === undefined ? {} : { token }) });
    if (answer?.status === 'signed-in') finish();
    else if (answer?.status === 'wrong-code') setWrongCode(true);
    else if (answer !== undefined) setStep({ name: 'expired' });
  };
  const acts = [request, look, link, code];
  const restart = () => {
    dropLinkToken();
    setWrongCode(false);
    for (const act of acts) act.reset();
    setStep({ name: 'email' });
  };
  const busy = () => acts.some((act) => act.busy());
  const error = () => acts.map((act) => act.error()).find((found) => found !== undefined);
  const known = { step, email, setEmail, isWrongCode, busy, error };
  return Object.assign(known, { check, send, confirm, enter, restart });
}

/** The state and acts of a sign-in. */
export type SignIn = ReturnType<typeof createSignIn>;
