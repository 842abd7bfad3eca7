import type { Actor } from '@signet/use-cases/actor/actor';
import type { AppendAudit, AuditEntry } from '@signet/use-cases/ports/audit-entry';
import type { Clock } from '@signet/use-cases/ports/clock';
import type { Transaction } from 'kysely';
import type { IdentityDb, IdentityTables } from '../identity-tables.ts';

/** Who changes what the sign-in knows, in which request. */
export interface ChangeOrigin {
  readonly actor: Actor;
  readonly requestId: string;
}

/** A change by whoever runs the server, at its command line or as it starts. */
export const byConsole: ChangeOrigin = {
  actor: { kind: 'console', id: 'signet' },
  requestId: 'console',
};

/** What the log stands on. */
export interface IdentityAuditDeps {
  readonly db: IdentityDb;
  readonly clock: Clock;
  readonly append: AppendAudit<Transaction<IdentityTables>>;
}

type Change<T> = (
  transaction: Transaction<IdentityTables>,
) => Promise<{ readonly answer: T; readonly entries: readonly AuditEntry[] }>;

/** Changes with their audit rows, and rows of what the sign-in library has done (F05). */
export class IdentityAudit {
  readonly #deps: IdentityAuditDeps;

  constructor(deps: IdentityAuditDeps) {
    this.#deps = deps;
  }

  /** Carries out a change and writes its rows, in one transaction. */
  async change<T>({ actor, requestId }: ChangeOrigin, change: Change<T>): Promise<T> {
    const { db, clock, append } = this.#deps;
    return db.transaction().execute(async (transaction) => {
      const { answer, entries } = await change(transaction);
      await append(transaction, { actor, requestId, at: clock.now() }, entries);
      return answer;
    });
  }

  /** Writes one row about something that was done outside a transaction of ours. */
  async note(origin: ChangeOrigin, action: string): Promise<void> {
    const { actor } = origin;
    const entry = { action, targetId: actor.id, before: null, after: null };
    await this.change(origin, async () => ({ answer: undefined, entries: [entry] }));
  }
}
