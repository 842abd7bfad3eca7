import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Actor } from '../actor/actor.ts';

/** What one audit row tells, before it gets its number. Never holds a secret. */
export interface AuditEntry {
  readonly action: string;
  readonly targetId: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Who did it, in which request, when. */
export interface AuditOrigin {
  readonly actor: Actor;
  readonly requestId: string;
  readonly at: UnixSeconds;
}

/** Writes audit rows with the transaction of the change that they tell of: both happen, or neither. */
export type AppendAudit<Transaction> = (
  transaction: Transaction,
  origin: AuditOrigin,
  entries: readonly AuditEntry[],
) => Promise<void>;
