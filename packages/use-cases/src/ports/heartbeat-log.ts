import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type { Place } from '@signet/domain/heartbeat/anomalies/anomaly';
import type { LicenseId } from '@signet/domain/license/license';
import type { LicenseStanding } from '@signet/domain/license/license-standing';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Result } from '@signet/domain/shared/result';

/** A heartbeat as it is kept; its token's signature was checked. */
export interface BeatRecord {
  readonly licenseId: LicenseId;
  readonly installId: string;
  /** When it arrived, by this server's clock. */
  readonly at: UnixSeconds;
  /** Of the token it carried. */
  readonly generation: number;
  readonly kid: string;
  readonly nonce: string;
  /** The kids that the install listed. */
  readonly acceptedKids: readonly string[];
  readonly version: string | null;
  readonly host: string | null;
  /** The truncated address (R23); never the address itself. */
  readonly network: string | null;
  /** Where the address is, in whole degrees (R23); absent without a location file or a match. */
  readonly place?: Place;
  /** Whether it came as a file, from an install without a way out. */
  readonly byFile: boolean;
  readonly usage: Readonly<Record<string, number>> | null;
  /** The revocation list that its answer will tell of (R19). */
  readonly revocationsVersion: number;
}

/** Where a license stands; of one version of its record. */
export interface KnownLicense {
  readonly version: number;
  readonly license: LicenseStanding;
}

/** What the store knew as it kept a heartbeat. */
export interface KeptBeat {
  /** The license as of the same instant. */
  readonly known: KnownLicense;
  /** The revocation list that this install was last told of; `null` for its first heartbeat. */
  readonly knownRevocations: number | null;
  /** Whether this is an install's first heartbeat on a license that has another install. */
  readonly joinsOthers: boolean;
}

/** Keeps heartbeats: the history, and each install's newest state. */
export interface HeartbeatLog {
  /**
   * Keeps one heartbeat; when it answers, the heartbeat is committed. Nothing is written when it
   * answers `NOT_FOUND` (no such license) or `UNAVAILABLE` (too many are waiting).
   * @param remembered What the caller knows of the license: where it still stands it is not read again.
   * @throws StoreUnavailableError when the store is out of reach.
   */
  keep(
    beat: BeatRecord,
    remembered?: KnownLicense,
  ): Promise<Result<KeptBeat, SignetErrorOf<'NOT_FOUND' | 'UNAVAILABLE'>>>;
}
