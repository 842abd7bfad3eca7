import type { Anomaly } from '@signet/domain/heartbeat/anomalies/anomaly';
import type { AnomalyRecord } from '@signet/domain/heartbeat/anomalies/anomaly-record';
import type { Selectable } from 'kysely';
import { toDate, toUnix } from '../instant.ts';
import type { AnomalyTables } from './anomaly-tables.ts';

/** The record that a row holds. */
export function anomalyOfRow(row: Selectable<AnomalyTables['anomalies']>): AnomalyRecord {
  const { id, type, severity, sightings, dismiss_reason: reason } = row;
  const dismissedAt = toUnix(row.dismissed_at);
  return {
    id,
    type,
    severity,
    licenseId: row.license_id,
    evidence: {
      installIds: row.install_ids,
      generations: row.generations,
      firstAt: toUnix(row.first_at),
      lastAt: toUnix(row.last_at),
      ...(row.kilometers === null ? {} : { kilometers: row.kilometers }),
    },
    sightings,
    raisedAt: toUnix(row.raised_at),
    dismissal: dismissedAt === null || reason === null ? null : { at: dismissedAt, reason },
  };
}

/** The columns of what was seen. */
export function evidenceColumns({ evidence }: Pick<Anomaly, 'evidence'>) {
  return {
    install_ids: evidence.installIds,
    generations: evidence.generations,
    first_at: toDate(evidence.firstAt),
    last_at: toDate(evidence.lastAt),
    kilometers: evidence.kilometers ?? null,
  };
}
