import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import { ok, type Result } from '@signet/domain/shared/result';
import { isJsonObject } from './json-object.ts';
import { type KeyProblem, keyRefused } from './key-problem.ts';
import { type JwkReading, readPublicJwk } from './read-public-jwk.ts';

/** A key that Web Cryptography imported. */
type WebKey = Parameters<typeof crypto.subtle.verify>[1];

/** The accepted public keys by kid, for runtimes that have Web Cryptography instead of node's. */
export type WebKeyRing = ReadonlyMap<
  string,
  { readonly alg: SigningAlgorithm; readonly key: WebKey }
>;

/** What Web Cryptography calls our two algorithms. */
export const webAlgorithms = {
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
    return await crypto.subtle.importKey('jwk', { ...material }, webAlgorithms[alg], false, [
      'verify',
    ]);
  } catch {
    return undefined;
  }
}
