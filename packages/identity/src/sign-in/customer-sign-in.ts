import type { Locale } from '@signet/domain/catalog/localized-text';
import { normalizeEmail } from '@signet/use-cases/account/find-or-draft-account';
import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import * as z from 'zod';
import type { SignInSecretRow } from '../identity-tables.ts';
import type { BrowserCookie } from './browser-cookie.ts';
import { maskEmail } from './mask-email.ts';
import { openSession } from './open-session.ts';
import { newToken } from './secret-text.ts';
import { isAskedBy, MAIL_SECONDS, type SignInSecrets } from './sign-in-secrets.ts';

/** A sign-in mail on its way; link and code are secrets and exist in memory only. */
export interface CustomerSignInMail {
  readonly to: string;
  readonly locale: Locale;
  readonly url: string;
  readonly code: string;
  readonly validSeconds: number;
}

/** What the customers' sign-in stands on. */
export interface CustomerSignInDeps {
  readonly secrets: SignInSecrets;
  readonly cookie: BrowserCookie;
  readonly portalUrl: string;
  readonly send: (mail: CustomerSignInMail) => Promise<void>;
}

const post = { method: 'POST' as const, use: [formCsrfMiddleware] };
const token = z.string().min(1).max(100);

/** Sign-in by a mailed link and code, for any address; every step is a POST, so nothing that only fetches can use it up. */
export function customerSignIn(deps: CustomerSignInDeps): BetterAuthPlugin {
  return {
    id: 'signet-customer-sign-in',
    endpoints: {
      requestSignIn: requestEndpoint(deps),
      lookAtSignIn: lookEndpoint(deps),
      signInByLink: linkEndpoint(deps),
      signInByCode: codeEndpoint(deps),
    },
    rateLimit: [{ pathMatcher: (path) => path.startsWith('/sign-in/'), window: 60, max: 20 }],
  };
}

/** Sends a mail; the answer is the same for every address. */
function requestEndpoint({ secrets, cookie, portalUrl, send }: CustomerSignInDeps) {
  const body = z.strictObject({
    email: z.string().max(254).transform(normalizeEmail).pipe(z.email()),
    locale: z.enum(['en', 'ro']).default('ro'),
  });
  return createAuthEndpoint('/sign-in/request', { ...post, body }, async (ctx) => {
    const { email, locale } = ctx.body;
    const browser = ctx.getCookie(cookie.name) ?? newToken();
    const made = await secrets.createMail(email, browser);
    if (made !== null) {
      const url = `${portalUrl}/signin#t=${made.token}`;
      await send({ to: email, locale, url, code: made.code, validSeconds: MAIL_SECONDS });
    }
    ctx.setCookie(cookie.name, browser, cookie.options);
    return ctx.json({ status: 'sent' as const });
  });
}

/** What a link would do here, for the page that asks before it signs in. */
function lookEndpoint({ secrets, cookie }: CustomerSignInDeps) {
  const body = z.strictObject({ token });
  return createAuthEndpoint('/sign-in/look', { ...post, body }, async (ctx) => {
    const found = await secrets.look(ctx.body.token);
    if (found?.purpose !== 'customer' || found.email === null)
      return ctx.json({ status: 'expired' as const });
    const isSame = isAskedBy(found, ctx.getCookie(cookie.name));
    const status = isSame ? ('ready' as const) : ('needs-code' as const);
    return ctx.json({ status, email: maskEmail(found.email) });
  });
}

/** Signs in by the link alone, in the browser that asked for it. */
function linkEndpoint({ secrets, cookie }: CustomerSignInDeps) {
  const body = z.strictObject({ token });
  return createAuthEndpoint('/sign-in/link', { ...post, body }, async (ctx) => {
    const found = await secrets.look(ctx.body.token);
    if (found?.purpose !== 'customer') return ctx.json({ status: 'expired' as const });
    const isSame = isAskedBy(found, ctx.getCookie(cookie.name));
    if (!isSame) return ctx.json({ status: 'needs-code' as const });
    return ctx.json({ status: await signIn(ctx, await secrets.consume(found.id), 'expired') });
  });
}

/** Signs in by the code: in the browser that asked, or elsewhere with the link's token beside it. */
function codeEndpoint({ secrets, cookie }: CustomerSignInDeps) {
  const body = z.strictObject({ code: z.string().min(1).max(20), token: token.optional() });
  return createAuthEndpoint('/sign-in/code', { ...post, body }, async (ctx) => {
    const found =
      ctx.body.token === undefined
        ? await secrets.ofBrowser(ctx.getCookie(cookie.name) ?? '')
        : await secrets.look(ctx.body.token);
    if (found?.purpose !== 'customer') return ctx.json({ status: 'expired' as const });
    const used = await secrets.consumeWithCode(found.id, ctx.body.code);
    return ctx.json({ status: await signIn(ctx, used, 'wrong-code') });
  });
}

async function signIn<S extends string>(
  ctx: GenericEndpointContext,
  used: SignInSecretRow | undefined,
  otherwise: S,
): Promise<S | 'signed-in'> {
  if (used === undefined || used.email === null) return otherwise;
  const { internalAdapter } = ctx.context;
  const known = await internalAdapter.findUserByEmail(used.email);
  const user =
    known?.user ??
    (await internalAdapter.createUser(
      { email: used.email, emailVerified: true, name: '' },
      { method: 'magic-link' },
    ));
  await openSession(ctx, user);
  return 'signed-in';
}
