import { LICENSE_TOKEN_TYPE } from '@signet/domain/claims/license-claim-table';
import type { Result } from '@signet/domain/shared/result';
import {
  judgeLicenseToken,
  type LicenseExpectation,
  readVerifiedLicense,
  type VerifiedLicenseToken,
  type VerifiedToken,
} from './judge-license-token.ts';
import type { KeyRing } from './key-ring.ts';
import { digestOf } from './key.ts';
import { type OpenToken, openToken } from './open-token.ts';
import type { TokenExpectation } from './parse-token.ts';
import { SignatureThread } from './signature-thread.ts';
import type { LicenseTokenRefusal, TokenRefusal } from './token-refusal.ts';
import { badSignature, readProven } from './verify-token.ts';

const license = { type: LICENSE_TOKEN_TYPE };

/**
 * The same verdict as `verifyLicenseToken`, its signature checked on another thread: for a server
 * that has others to answer meanwhile.
 */
export async function verifyLicenseTokenAside(
  token: string,
  ring: KeyRing,
  expected: LicenseExpectation = {},
): Promise<Result<VerifiedLicenseToken, LicenseTokenRefusal>> {
  const verified = await verifyTokenAside(token, ring, license);
  if (!verified.ok) return verified;
  const read = readVerifiedLicense(verified.value);
  return read.ok ? judgeLicenseToken(read.value, expected) : read;
}

async function verifyTokenAside(
  token: string,
  ring: KeyRing,
  expected: TokenExpectation,
): Promise<Result<VerifiedToken, TokenRefusal>> {
  const opened = openToken(token, ring, expected);
  if (!opened.ok) return opened;
  const { signature, ...desk } = opened.value;
  // Other tokens lie on the desk before this one's signature is checked.
  const open = { ...desk, payload: Buffer.from(desk.payload) };
  const isRightLength = signature.length === open.key.signatureBytes;
  return isRightLength && (await signatureHoldsAside(open))
    ? readProven(open, ring)
    : badSignature(open.key);
}

/** One thread for the process: it works for whoever verifies. */
const thread = new SignatureThread();

async function signatureHoldsAside({
  parts: { signed, signature },
  key,
}: Pick<OpenToken, 'parts' | 'key'>): Promise<boolean> {
  return thread.holds({ signed, signature, publicKey: key.publicKey, digest: digestOf(key) });
}
