import { verify } from 'node:crypto';
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
  const open = offTheDesk(opened.value);
  return (await signatureHoldsAside(open)) ? readProven(open, ring) : badSignature(open.key);
}

/** Other tokens lie on the desk before this one's signature is checked. */
function offTheDesk({ payload, signature, ...open }: OpenToken): OpenToken {
  return { ...open, payload: Buffer.from(payload), signature: Buffer.from(signature) };
}

async function signatureHoldsAside({ parts, signature, key }: OpenToken): Promise<boolean> {
  if (signature.length !== key.signatureBytes) return false;
  const signed = Buffer.from(parts.signed, 'latin1');
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  verify(digestOf(key), signed, key.publicKey, signature, (error, holds) => {
    if (error === null) resolve(holds);
    else reject(error);
  });
  return promise;
}
