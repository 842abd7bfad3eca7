import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import type { License, LicenseId } from '@signet/domain/license/license';

/** A license with what its newest token says; of one version of its record. */
export interface KnownLicense {
  readonly version: number;
  readonly license: License;
  readonly newest: Pick<LicenseClaims, 'support_until' | 'expires_at'>;
}

/** Reads licenses as heartbeats need them: many at once, each with the dates of its newest token. */
export interface KnownLicenses {
  /** A license that is not there has no entry. Without a token's record the license's own dates stand in. */
  find(ids: readonly LicenseId[]): Promise<ReadonlyMap<LicenseId, KnownLicense>>;
}
