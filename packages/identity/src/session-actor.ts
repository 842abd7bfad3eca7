import { type Actor, type Role, roles } from '@signet/use-cases/actor/actor';
import type { AccountStore } from '@signet/use-cases/ports/account-store';
import type { Clock } from '@signet/use-cases/ports/clock';
import { keepAlive } from './auth/live-session.ts';
import type { IdentityDb } from './identity-tables.ts';

interface Found<User> {
  readonly session: { readonly id: string; readonly updatedAt: Date };
  readonly user: User;
}

interface SessionDeps<User> {
  readonly db: IdentityDb;
  readonly clock: Clock;
  readonly getSession: (input: { headers: Headers }) => Promise<Found<User> | null>;
}

interface OperatorUser {
  readonly id: string;
  readonly email: string;
  readonly role: string;
}

/** The operator of a request's session; `null` for none, for one that is over, and for an unknown role. */
export async function operatorOf(
  deps: SessionDeps<OperatorUser>,
  headers: Headers,
): Promise<Extract<Actor, { readonly kind: 'operator' }> | null> {
  const found = await deps.getSession({ headers });
  if (found === null) return null;
  const { id, email, role } = found.user;
  if (!isRole(role) || !(await lives(deps, 'operator', found.session))) return null;
  return { kind: 'operator', id, email, role };
}

/** The customer of a request's session, with the account of the address, if there is one. */
export async function customerOf(
  deps: SessionDeps<{ readonly id: string; readonly email: string }> & {
    readonly accounts: Pick<AccountStore, 'findByEmail'>;
  },
  headers: Headers,
): Promise<Extract<Actor, { readonly kind: 'customer' }> | null> {
  const found = await deps.getSession({ headers });
  if (found === null || !(await lives(deps, 'customer', found.session))) return null;
  const { id, email } = found.user;
  const account = await deps.accounts.findByEmail(email);
  return { kind: 'customer', id, email, accountId: account?.id ?? null };
}

function lives(
  { db, clock }: Pick<SessionDeps<unknown>, 'db' | 'clock'>,
  side: 'operator' | 'customer',
  session: Found<unknown>['session'],
): Promise<boolean> {
  return keepAlive(db, side, { session, now: new Date(clock.now() * 1000) });
}

/** Whether a stored text names a role. */
export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}
