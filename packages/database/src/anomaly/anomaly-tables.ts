import type { AnomalySeverity, AnomalyType } from '@signet/domain/heartbeat/anomalies/anomaly';
import type { AnomalyId } from '@signet/domain/heartbeat/anomalies/anomaly-record';
import type { LicenseId } from '@signet/domain/license/license';
import type { Actor } from '@signet/use-cases/actor/actor';
import type { ColumnType } from 'kysely';

/** What was odd about heartbeats, and how far the scan has looked. */
export interface AnomalyTables {
  anomalies: {
    id: AnomalyId;
    license_id: LicenseId;
    type: AnomalyType;
    severity: AnomalySeverity;
    install_ids: readonly string[];
    generations: readonly number[];
    first_at: Date;
    last_at: Date;
    kilometers: number | null;
    sightings: number;
    raised_at: Date;
    dismissed_at: Date | null;
    dismissed_by: ColumnType<Actor | null, string | null, string | null>;
    dismiss_reason: string | null;
  };
  anomaly_scan: { id: ColumnType<true, never, never>; scanned_to: Date };
}
