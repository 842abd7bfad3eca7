import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Actor } from '../actor/actor.ts';

/** One row of the audit log; written with the change it tells of. */
export interface AuditRow {
  /** Gapless order of the log. */
  readonly seq: number;
  readonly at: UnixSeconds;
  readonly actor: Actor;
  /** The event's name, e.g. `license.issue` (F01). */
  readonly action: string;
  readonly targetId: string;
  readonly requestId: string;
  /** The records before and after; `null` where there is none. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Reads the audit log. */
export interface AuditLog {
  /** The rows about one target, newest first. */
  ofTarget(targetId: string, limit: number): Promise<readonly AuditRow[]>;
}
