import type { Anomaly } from '@signet/domain/heartbeat/anomalies/anomaly';
import {
  type AnomalyRecord,
  QUIET_SECONDS,
  sightAnomaly,
} from '@signet/domain/heartbeat/anomalies/anomaly-record';
import type { AuditOrigin } from '@signet/use-cases/ports/audit-entry';
import type { IdGenerator } from '@signet/use-cases/ports/id-generator';
import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';
import { anomalyOfRow, evidenceColumns } from './anomaly-row.ts';

/** What keeping sightings did. */
export interface Sighted {
  readonly raised: readonly AnomalyRecord[];
  /** Those that another server raised in the same moment: to be held against what it wrote. */
  readonly overtaken: readonly Anomaly[];
}

/** Holds sightings against what is kept, each record locked, and writes what is new of them. */
export async function sightAnomalies(
  transaction: Transaction<Schema>,
  seen: readonly Anomaly[],
  { ids, origin }: { readonly ids: IdGenerator; readonly origin: AuditOrigin },
): Promise<Sighted> {
  const newest = await lockNewest(transaction, seen);
  const raised: AnomalyRecord[] = [];
  const overtaken: Anomaly[] = [];
  // In one order, so that two servers never wait for each other.
  for (const anomaly of seen.toSorted(byKey)) {
    const sighting = sightAnomaly(newest.get(keyOf(anomaly)) ?? null, anomaly);
    if (sighting.kind === 'join') await join(transaction, sighting.record);
    if (sighting.kind !== 'raise') continue;
    const facts = { id: ids.next('ano'), sightings: 1, raisedAt: origin.at, dismissal: null };
    const record = { ...sighting.anomaly, ...facts };
    if (await raise(transaction, record)) raised.push(record);
    else overtaken.push(anomaly);
  }
  const entries = raised.map((after) => ({
    action: 'anomaly.raise',
    targetId: after.licenseId,
    before: null,
    after,
  }));
  await appendAudit(transaction, origin, entries);
  return { raised, overtaken };
}

/** What is open, and what was dismissed so lately that it may keep a sighting quiet. */
async function lockNewest(transaction: Transaction<Schema>, seen: readonly Anomaly[]) {
  const earliest = Math.min(...seen.map(({ evidence }) => evidence.lastAt));
  const rows = await transaction
    .selectFrom('anomalies')
    .selectAll()
    .where('license_id', 'in', [...new Set(seen.map(({ licenseId }) => licenseId))])
    .where(({ or, eb }) =>
      or([
        eb('dismissed_at', 'is', null),
        eb('dismissed_at', '>', toDate(earliest - QUIET_SECONDS)),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  const records = rows.map(anomalyOfRow);
  // An open one is the newest of its kind, whatever the clocks said.
  const ordered = [
    ...records.filter((one) => one.dismissal !== null),
    ...records.filter((one) => one.dismissal === null),
  ];
  return new Map(ordered.map((record) => [keyOf(record), record]));
}

async function join(transaction: Transaction<Schema>, record: AnomalyRecord): Promise<void> {
  await transaction
    .updateTable('anomalies')
    .set({ ...evidenceColumns(record), sightings: record.sightings })
    .where('id', '=', record.id)
    .execute();
}

async function raise(transaction: Transaction<Schema>, record: AnomalyRecord): Promise<boolean> {
  const { id, licenseId, type, severity, sightings, raisedAt } = record;
  const row = await transaction
    .insertInto('anomalies')
    .values({
      id,
      license_id: licenseId,
      type,
      severity,
      sightings,
      raised_at: toDate(raisedAt),
      ...evidenceColumns(record),
      dismissed_at: null,
      dismissed_by: null,
      dismiss_reason: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['license_id', 'type']).where('dismissed_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

function byKey(one: Anomaly, other: Anomaly): number {
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

function keyOf({ licenseId, type }: Pick<Anomaly, 'licenseId' | 'type'>): string {
  return `${licenseId} ${type}`;
}
