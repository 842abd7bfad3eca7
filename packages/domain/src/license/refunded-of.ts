import type { UnixSeconds } from '../shared/duration.ts';
import type { License, RefundedLicense } from './license.ts';
import { termsOf } from './terms-of.ts';

/** A license that was revoked before keeps the instant of its revocation. */
export function refundedOf(license: License, refundId: string, now: UnixSeconds): RefundedLicense {
  const revokedAt = license.status === 'revoked' ? license.revokedAt : now;
  return { ...termsOf(license), status: 'refunded', revokedAt, refundId };
}
