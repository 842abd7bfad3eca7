import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type {
  Anomaly,
  AnomalySeverity,
  AnomalyType,
} from '@signet/domain/heartbeat/anomalies/anomaly';
import type { AnomalyId, AnomalyRecord } from '@signet/domain/heartbeat/anomalies/anomaly-record';
import type { LicenseId, LicenseStatus } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Result } from '@signet/domain/shared/result';
import type { AuditOrigin } from './audit-entry.ts';
import type { IdempotencyKey } from './ledger.ts';

/** A list's filters; absent ones do not filter, several values of one are alternatives. */
export interface AnomalyFilter {
  readonly state?: 'open' | 'dismissed';
  readonly type?: readonly AnomalyType[];
  readonly severity?: AnomalySeverity;
  readonly product?: readonly string[];
  readonly licenseId?: LicenseId;
}

/** One page of a list, newest raised first, to be asked for with a cursor of an earlier one. */
export interface AnomalyQuery {
  readonly filter: AnomalyFilter;
  /** 1 to 200. */
  readonly limit: number;
  readonly cursor?: string;
}

/** An anomaly with what a list shows of its license. */
export interface ListedAnomaly {
  readonly anomaly: AnomalyRecord;
  readonly license: {
    readonly product: string;
    readonly tier: string;
    readonly status: LicenseStatus;
    readonly email: string;
    readonly company: string | null;
    readonly domains: readonly string[];
  };
}

/** A page, where the next one starts and how many there are in all. */
export interface AnomalyPage {
  readonly items: readonly ListedAnomaly[];
  readonly nextCursor: string | null;
  /** Exact up to 10,000. */
  readonly total: number;
}

/** How many of the licenses that were heard of are suspicious (C50). */
export interface AnomalyRate {
  /** Licenses that were heard of since the instant. */
  readonly heard: number;
  /** Those of them with an open, actionable anomaly. */
  readonly anomalous: number;
}

/** An anomaly to be closed, why, and the key of the request, if it has one. */
export interface DismissCommand {
  readonly id: AnomalyId;
  readonly reason: string;
  readonly idempotency: IdempotencyKey | null;
}

/** Why an anomaly is not closed. */
export type DismissError = SignetErrorOf<'NOT_FOUND' | 'REASON_REQUIRED' | 'IDEMPOTENCY_MISMATCH'>;

/** The anomalies that were raised (B59–B64); each change is written with its audit row (F02). */
export interface AnomalyStore {
  /** An unreadable cursor counts as none. */
  list(query: AnomalyQuery): Promise<AnomalyPage>;
  find(id: AnomalyId): Promise<AnomalyRecord | undefined>;
  /** The anomalies of one license, newest raised first. */
  ofLicense(licenseId: LicenseId, limit: number): Promise<readonly AnomalyRecord[]>;
  /**
   * Holds sightings against what is kept: each license has at most one open anomaly of a type, however
   * many servers look at once. Answers those that were raised, not those that joined one.
   */
  sight(seen: readonly Anomaly[], origin: AuditOrigin): Promise<readonly AnomalyRecord[]>;
  /**
   * Closes an anomaly; one that is closed already is answered as it is. `IDEMPOTENCY_MISMATCH`: the
   * request's key belongs to another request; then nothing is written.
   */
  dismiss(
    dismissal: DismissCommand,
    origin: AuditOrigin,
  ): Promise<Result<AnomalyRecord, DismissError>>;
  rate(since: UnixSeconds): Promise<AnomalyRate>;
}
