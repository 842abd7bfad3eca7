import type { FleetInstall } from '@signet/domain/key/adoption';
import type { LicenseId } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';

/** What is asked about licenses to be signed again. */
export interface ReissueQuery {
  /** The key that they carry. */
  readonly from: string;
  /** The key that they are to carry. */
  readonly to: string;
  /** Installs that beat since then must all accept it, and there must be one. */
  readonly since: UnixSeconds;
  /** Ids after this one, in order; absent = from the first. */
  readonly after?: LicenseId;
  readonly limit: number;
}

/** The installs as a rotation looks at them (B67, B68, B71, R18). */
export interface FleetStore {
  /**
   * Every install whose newest heartbeat carried a token of one of the keys, and the first install
   * of every live license of theirs that was never heard of; `acceptedKids` says `kid` or nothing.
   */
  installs(asked: {
    readonly kid: string;
    readonly kids: readonly string[];
  }): Promise<readonly FleetInstall[]>;
  /** Installs that beat since then with a token of the key, in order. */
  lingering(kid: string, since: UnixSeconds): Promise<readonly string[]>;
  /** Active licenses that may be signed again with another key, in the order of their ids. */
  reissuable(query: ReissueQuery): Promise<readonly LicenseId[]>;
}
