import { normalizeEmail } from '@signet/use-cases/account/find-or-draft-account';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import * as z from 'zod';
import { REQUEST_ID_HEADER } from '../auth/auth-options.ts';
import type { Operators } from '../operator/operators.ts';
import { maskEmail } from './mask-email.ts';
import { openSession } from './open-session.ts';
import type { SignInSecrets } from './sign-in-secrets.ts';

/** Shorter passwords are refused at set-up. */
export const MINIMUM_PASSWORD = 12;
export const MAXIMUM_PASSWORD = 128;

/** What the operators' sign-in stands on. */
export interface OperatorSignInDeps {
  readonly secrets: SignInSecrets;
  readonly operators: Pick<Operators, 'exist' | 'add'>;
}

const post = { method: 'POST' as const, use: [formCsrfMiddleware] };
const token = z.string().min(1).max(100);

/** Set-up of the first operator and sign-in by a handed link; passwords are better-auth's own endpoint. */
export function operatorSignIn(deps: OperatorSignInDeps): BetterAuthPlugin {
  return {
    id: 'signet-operator-sign-in',
    endpoints: {
      lookAtLink: lookEndpoint(deps),
      signInByLink: linkEndpoint(deps),
      setUp: setUpEndpoint(deps),
    },
    rateLimit: [{ pathMatcher: (path) => path.startsWith('/sign-in/'), window: 60, max: 10 }],
  };
}

/** What a link would do, for the page that asks before it acts; consumes nothing. */
function lookEndpoint({ secrets }: OperatorSignInDeps) {
  const body = z.strictObject({ token });
  return createAuthEndpoint('/sign-in/look', { ...post, body }, async (ctx) => {
    const found = await secrets.look(ctx.body.token);
    if (found?.purpose === 'setup') return ctx.json({ status: 'setup' as const });
    if (found?.purpose !== 'operator' || found.email === null)
      return ctx.json({ status: 'expired' as const });
    return ctx.json({ status: 'ready' as const, email: maskEmail(found.email) });
  });
}

/** Signs an existing operator in. */
function linkEndpoint({ secrets }: OperatorSignInDeps) {
  const body = z.strictObject({ token });
  return createAuthEndpoint('/sign-in/link', { ...post, body }, async (ctx) => {
    const found = await secrets.look(ctx.body.token);
    const used = found?.purpose === 'operator' ? await secrets.consume(found.id) : undefined;
    const known =
      used?.email == null ? null : await ctx.context.internalAdapter.findUserByEmail(used.email);
    if (known === null) return ctx.json({ status: 'expired' as const });
    await openSession(ctx, known.user);
    return ctx.json({ status: 'signed-in' as const });
  });
}

/** Makes the first operator, the owner, and signs them in; a server that has one refuses. */
function setUpEndpoint({ secrets, operators }: OperatorSignInDeps) {
  const body = z.strictObject({
    token,
    name: z.string().trim().min(1).max(100),
    email: z.string().max(254).transform(normalizeEmail).pipe(z.email()),
    password: z.string().min(MINIMUM_PASSWORD).max(MAXIMUM_PASSWORD),
  });
  return createAuthEndpoint('/sign-in/setup', { ...post, body }, async (ctx) => {
    const found = await secrets.look(ctx.body.token);
    const used = found?.purpose === 'setup' ? await secrets.consume(found.id) : undefined;
    if (used === undefined || (await operators.exist()))
      return ctx.json({ status: 'expired' as const });
    const { name, email } = ctx.body;
    const passwordHash = await ctx.context.password.hash(ctx.body.password);
    const requestId = ctx.headers?.get(REQUEST_ID_HEADER) ?? 'sign-in';
    await operators.add({ name, email, role: 'owner', passwordHash }, { actor: 'self', requestId });
    const made = await ctx.context.internalAdapter.findUserByEmail(email);
    if (made === null) throw new Error('The operator that was just made is gone');
    await openSession(ctx, made.user);
    return ctx.json({ status: 'signed-in' as const });
  });
}
