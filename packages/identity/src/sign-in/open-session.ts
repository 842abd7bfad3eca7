import type { GenericEndpointContext } from 'better-auth';
import { setSessionCookie } from 'better-auth/cookies';

/** Starts a session for a user and sets its cookie. */
export async function openSession(
  ctx: GenericEndpointContext,
  user: Parameters<typeof setSessionCookie>[1]['user'],
): Promise<void> {
  const session = await ctx.context.internalAdapter.createSession(user.id);
  await setSessionCookie(ctx, { session, user });
}
