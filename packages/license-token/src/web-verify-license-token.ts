import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import { LICENSE_TOKEN_TYPE } from '@signet/domain/claims/license-claim-table';
import { err, ok, type Result } from '@signet/domain/shared/result';
import { bytesOfBase64Url } from './base64url.ts';
import { isJsonObject } from './json-object.ts';
import {
  judgeLicenseToken,
  type LicenseExpectation,
  readVerifiedLicense,
  type VerifiedLicenseToken,
} from './judge-license-token.ts';
import { type KeyProblem, keyRefused } from './key-problem.ts';
import { jsonObjectOfUtf8, readTokenHeader, splitToken } from './parse-token.ts';
import { type JwkReading, readPublicJwk } from './read-public-jwk.ts';
import { type LicenseTokenRefusal, malformed } from './token-refusal.ts';

/** A key that Web Cryptography imported. */
type WebKey = Parameters<typeof crypto.subtle.verify>[1];

/** The accepted public keys by kid, for runtimes that have Web Cryptography instead of node's. */
export type WebKeyRing = ReadonlyMap<
  string,
  { readonly alg: SigningAlgorithm; readonly key: WebKey }
>;

const algorithms = {
  EdDSA: { name: 'Ed25519' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
} as const;

/** Reads a JWKS as `keyRingOfJwks` does, with the same refusals. */
export async function webKeyRingOfJwks(jwks: unknown): Promise<Result<WebKeyRing, KeyProblem>> {
  if (!isJsonObject(jwks) || !Array.isArray(jwks['keys'])) return keyRefused('not-a-key-set');
  const ring = new Map<string, { alg: SigningAlgorithm; key: WebKey }>();
  for (const jwk of jwks['keys'] as readonly unknown[]) {
    const read = readPublicJwk(jwk);
    if (!read.ok) return read;
    const { kid, alg } = read.value;
    if (ring.has(kid)) return keyRefused('duplicate-kid', kid);
    // One after the other, so that the first bad key is the one that is named.
    const key = await importKey(read.value);
    if (key === undefined) return keyRefused('not-a-key', kid);
    ring.set(kid, { alg, key });
  }
  return ok(ring);
}

async function importKey({ alg, material }: JwkReading): Promise<WebKey | undefined> {
  try {
    return await crypto.subtle.importKey('jwk', { ...material }, algorithms[alg], false, [
      'verify',
    ]);
  } catch {
    return undefined;
  }
}

/** The same checks in the same order and the same verdicts as `verifyLicenseToken`; never rejects. */
export async function webVerifyLicenseToken(
  token: string,
  ring: WebKeyRing,
  expected: LicenseExpectation = {},
): Promise<Result<VerifiedLicenseToken, LicenseTokenRefusal>> {
  const split = splitToken(token);
  if (!split.ok) return split;
  const read = readTokenHeader(split.value.header, LICENSE_TOKEN_TYPE);
  if (!read.ok) return read;
  const header = read.value;
  const found = ring.get(header.kid);
  if (found === undefined) {
    return err({ code: 'LICENSE_UNKNOWN_KID', kid: header.kid, accepted: [...ring.keys()] });
  }
  if (found.alg !== header.alg) return malformed('header', 'alg');
  const { signed, signature } = split.value;
  const proof = bytesOfBase64Url(signature);
  const text = new TextEncoder().encode(signed);
  const holds = await crypto.subtle.verify(algorithms[found.alg], found.key, proof, text);
  if (!holds) return err({ code: 'LICENSE_BAD_SIGNATURE', kid: header.kid });
  const payload = jsonObjectOfUtf8(bytesOfBase64Url(split.value.payload));
  if (payload === undefined) return malformed('json');
  const license = readVerifiedLicense({ header, payload });
  return license.ok ? judgeLicenseToken(license.value, expected) : license;
}
