import { LICENSE_TOKEN_TYPE } from '@signet/domain/claims/license-claim-table';
import type { Result } from '@signet/domain/shared/result';
import {
  judgeLicenseToken,
  type LicenseExpectation,
  readVerifiedLicense,
  type VerifiedLicenseToken,
} from './judge-license-token.ts';
import type { LicenseTokenRefusal } from './token-refusal.ts';
import type { WebKeyRing } from './web-key-ring.ts';
import { webVerifyToken } from './web-verify-token.ts';

const license = { type: LICENSE_TOKEN_TYPE };

/** The same checks in the same order and the same verdicts as `verifyLicenseToken`; never rejects. */
export async function webVerifyLicenseToken(
  token: string,
  ring: WebKeyRing,
  expected: LicenseExpectation = {},
): Promise<Result<VerifiedLicenseToken, LicenseTokenRefusal>> {
  const verified = await webVerifyToken(token, ring, license);
  if (!verified.ok) return verified;
  const read = readVerifiedLicense(verified.value);
  return read.ok ? judgeLicenseToken(read.value, expected) : read;
}
