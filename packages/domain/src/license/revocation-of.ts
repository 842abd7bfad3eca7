import type { UnixSeconds } from '../shared/duration.ts';
import type { License, LicenseId } from './license.ts';
import type { RevokeReasonCode } from './revoke-reason.ts';

/** What the record of a license that ended says to the revocation list (B38, R19). */
export interface Revocation {
  readonly licenseId: LicenseId;
  /** The newest generation that the license had. */
  readonly generation: number;
  readonly code: RevokeReasonCode | 'superseded' | 'refunded';
  /** The operator's words; they never leave the server. */
  readonly reason: string | null;
  readonly at: UnixSeconds;
}

/**
 * What a license adds to the revocation list: revoked and refunded ones, and transferred ones as
 * superseded (R11). A suspended one may come back, so it is told by heartbeat and not listed:
 * entries are only ever added.
 */
export function revocationOf(license: License): Revocation | undefined {
  const { id: licenseId, generation } = license;
  switch (license.status) {
    case 'revoked': {
      const { code, text: reason } = license.revokeReason;
      return { licenseId, generation, code, reason, at: license.revokedAt };
    }
    case 'refunded':
      return { licenseId, generation, code: 'refunded', reason: null, at: license.revokedAt };
    case 'transferred':
      return { licenseId, generation, code: 'superseded', reason: null, at: license.transferredAt };
    default:
      return undefined;
  }
}
