import { LICENSE_TOKEN_TYPE } from '@signet/domain/claims/license-claim-table';
import type { Result } from '@signet/domain/shared/result';
import {
  judgeLicenseToken,
  type LicenseExpectation,
  readVerifiedLicense,
  type VerifiedLicenseToken,
} from './judge-license-token.ts';
import type { KeyRing } from './key-ring.ts';
import type { LicenseTokenRefusal } from './token-refusal.ts';
import { verifyToken } from './verify-token.ts';

const license = { type: LICENSE_TOKEN_TYPE };

/**
 * Verifies a license token: everything `verifyToken` checks, then shape and twins (R4), product and
 * date. A token issued in the future is accepted: a wrong clock never locks anybody out (R24).
 */
export function verifyLicenseToken(
  token: string,
  ring: KeyRing,
  expected: LicenseExpectation = {},
): Result<VerifiedLicenseToken, LicenseTokenRefusal> {
  const verified = verifyToken(token, ring, license);
  if (!verified.ok) return verified;
  const read = readVerifiedLicense(verified.value);
  return read.ok ? judgeLicenseToken(read.value, expected) : read;
}
