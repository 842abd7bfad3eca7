import type { AnomalyFacts } from '@signet/domain/heartbeat/anomalies/anomaly';
import type { LicenseId } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { AuditOrigin } from './audit-entry.ts';

/** A license and what was heard of it, for the checks. */
export type Evidence = Omit<AnomalyFacts, 'farKilometers'>;

/** What the anomaly scan reads, and how far it has come (F09). */
export interface AnomalyEvidence {
  /** How far the last scan looked; `null` before the first one. */
  scannedTo(): Promise<UnixSeconds | null>;
  /**
   * Licenses heard of since an instant that a check might find something about, in ascending order of
   * id. Others cannot be odd: they are left out to keep the scan short.
   */
  suspects(since: UnixSeconds): Promise<readonly LicenseId[]>;
  /** What was heard of these licenses since an instant; the unknown are left out. */
  evidenceOf(licenseIds: readonly LicenseId[], since: UnixSeconds): Promise<readonly Evidence[]>;
  /**
   * Notes how far a scan has looked, and logs each multi-install window that closed in between (F02).
   * `false` when another scan came first; then nothing is written.
   */
  finishScan(
    scan: { readonly from: UnixSeconds | null; readonly to: UnixSeconds },
    origin: Omit<AuditOrigin, 'at'>,
  ): Promise<boolean>;
}
