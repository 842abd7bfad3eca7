import type { UnixSeconds } from '../shared/duration.ts';

/** A calendar month in UTC, half-open: what a quota counts (A30). */
export interface QuotaPeriod {
  readonly startsAt: UnixSeconds;
  /** The first instant of the next month, when the count starts anew. */
  readonly resetsAt: UnixSeconds;
}

/** The calendar month that `now` is in. */
export function quotaPeriod(now: UnixSeconds): QuotaPeriod {
  const at = new Date(now * 1000);
  const monthStart = (offset: number) =>
    Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + offset) / 1000;
  return { startsAt: monthStart(0), resetsAt: monthStart(1) };
}
