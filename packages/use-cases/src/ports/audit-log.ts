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

/** A list's filters; absent ones do not filter. */
export interface AuditFilter {
  /** A whole scope (`operator:usr_1`), a kind, or an operator's or customer's address. */
  readonly actor?: string;
  readonly action?: readonly string[];
  readonly target?: string;
  readonly from?: UnixSeconds;
  /** The last second that counts. */
  readonly to?: UnixSeconds;
}

/** One page of the log, newest first, to be asked for with a cursor of an earlier one. */
export interface AuditQuery {
  readonly filter: AuditFilter;
  /** 1 to 200. */
  readonly limit: number;
  readonly cursor?: string;
}

/** A page, where the next one starts and how many rows there are in all. */
export interface AuditPage {
  readonly items: readonly AuditRow[];
  readonly nextCursor: string | null;
  /** Exact up to 10,000. */
  readonly total: number;
}

/** Reads the audit log. */
export interface AuditLog {
  /** An unreadable cursor counts as none. */
  list(query: AuditQuery): Promise<AuditPage>;
  /** The rows about one target, newest first. */
  ofTarget(targetId: string, limit: number): Promise<readonly AuditRow[]>;
}
