import { type License, type LicenseId, licenseStatuses } from '@signet/domain/license/license';
import type { LicenseEvent } from '@signet/domain/license/license-event';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { LicenseHistory } from '@signet/domain/timeline/course-of';
import type { AuditLog, AuditRow } from '../ports/audit-log.ts';
import type { PulseStore } from '../ports/pulse-store.ts';

/** What a license's history is read from. */
export interface HistoryDeps {
  readonly audit: Pick<AuditLog, 'ofTarget'>;
  readonly pulses: Pick<PulseStore, 'newestBeats' | 'daysOf'>;
}

/** More happens to no license: what is older is left out, and the timeline begins later. */
const EVENTS = 2_000;
const BEATS = 1_000;
/** Ten years. */
const DAYS = 3_660;

/** What happened to a license and when it was heard of, oldest first: what its timeline is drawn from. */
export async function licenseHistory(
  { audit, pulses }: HistoryDeps,
  id: LicenseId,
): Promise<LicenseHistory> {
  const rows = await audit.ofTarget(id, EVENTS);
  const events = rows.toReversed().flatMap((row) => eventOf(row, id));
  return { id, events, heartbeats: await heartbeatsOf(pulses, id) };
}

/** An audit row that keeps the record as an event left it; other rows about the license are no events. */
function eventOf({ action, at, before, after }: AuditRow, id: LicenseId): readonly LicenseEvent[] {
  if (!isRecord(after, id)) return [];
  const event = { type: action, at: startOf(after, at, before), before, license: after };
  // The log keeps what the ledger wrote: the event's name, and the record before and after.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return [event as LicenseEvent];
}

/** A license is from the second of its issue on, however long writing it down took. */
function startOf(after: License, at: UnixSeconds, before: unknown): UnixSeconds {
  const isIssue = before === null && after.transferredFrom === null;
  return isIssue ? Math.min(at, after.issuedAt) : at;
}

function isRecord(value: unknown, id: LicenseId): value is License {
  if (typeof value !== 'object' || value === null) return false;
  const { id: own, status } = value as { readonly id?: unknown; readonly status?: unknown };
  return own === id && licenseStatuses.some((known) => known === status);
}

/** Single heartbeats while they are kept, the last one of each day before. */
async function heartbeatsOf(
  pulses: HistoryDeps['pulses'],
  id: LicenseId,
): Promise<readonly UnixSeconds[]> {
  const beats = await pulses.newestBeats(id, BEATS);
  const days = await pulses.daysOf(id, DAYS);
  const instants = [...beats.map(({ at }) => at), ...days.map(({ lastAt }) => lastAt)];
  return [...new Set(instants)].toSorted((one, other) => one - other);
}
