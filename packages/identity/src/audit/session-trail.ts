import type { Actor } from '@signet/use-cases/actor/actor';
import type { AccountStore } from '@signet/use-cases/ports/account-store';
import type { Side } from '../auth/table-names.ts';
import type { IdentityDb } from '../identity-tables.ts';
import { isRole } from '../session-actor.ts';
import type { IdentityAudit } from './identity-audit.ts';

/** Hears of sessions that begin and end, whichever way it happens. */
export interface SessionTrail {
  /** A user's session began, in this request. */
  opened(side: Side, userId: string, requestId: string): Promise<void>;
  /** A user ended a session. */
  closed(side: Side, userId: string, requestId: string): Promise<void>;
}

interface TrailDeps {
  readonly db: IdentityDb;
  readonly accounts: Pick<AccountStore, 'findByEmail'>;
  readonly audit: IdentityAudit;
}

interface Sign {
  readonly action: 'sign_in' | 'sign_out';
  readonly requestId: string;
}

/** Writes an audit row for every sign-in and sign-out of operators and customers (F05). */
export function sessionTrail({ audit, ...deps }: TrailDeps): SessionTrail {
  const note = async (side: Side, userId: string, { action, requestId }: Sign) => {
    const actor = await (side === 'operator'
      ? findOperator(deps, userId)
      : findCustomer(deps, userId));
    if (actor !== null) await audit.note({ actor, requestId }, `${side}.${action}`);
  };
  return {
    opened: (side, userId, requestId) => note(side, userId, { action: 'sign_in', requestId }),
    closed: (side, userId, requestId) => note(side, userId, { action: 'sign_out', requestId }),
  };
}

async function findOperator({ db }: Pick<TrailDeps, 'db'>, id: string): Promise<Actor | null> {
  const user = await db
    .selectFrom('operator_user')
    .select(['id', 'email', 'role'])
    .where('id', '=', id)
    .executeTakeFirst();
  return user !== undefined && isRole(user.role) ? { kind: 'operator', ...user } : null;
}

async function findCustomer(
  { db, accounts }: Pick<TrailDeps, 'db' | 'accounts'>,
  id: string,
): Promise<Actor | null> {
  const user = await db
    .selectFrom('customer_user')
    .select(['id', 'email'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (user === undefined) return null;
  const account = await accounts.findByEmail(user.email);
  return { kind: 'customer', ...user, accountId: account?.id ?? null };
}
