import { ok, type Result } from '@signet/domain/shared/result';
import { isJsonObject } from './json-object.ts';
import { keyRefused, type KeyProblem } from './key-problem.ts';
import type { VerificationKey } from './key.ts';
import { type PublicJwk, publicJwkOf, verificationKeyOfJwk } from './public-jwk.ts';

/** The accepted public keys by kid: the only thing that decides which key and algorithm a token is checked with. */
export interface KeyRing {
  readonly keys: ReadonlyMap<string, VerificationKey>;
  /** Every accepted kid, in the key set's order (B65, B67). */
  readonly kids: readonly string[];
}

/** A JSON Web Key Set of public keys. */
export interface PublicJwks {
  readonly keys: readonly PublicJwk[];
}

/** A ring of keys that are already imported; refuses a kid that names two. */
export function keyRingOf(keys: readonly VerificationKey[]): Result<KeyRing, KeyProblem> {
  const byKid = new Map<string, VerificationKey>();
  for (const key of keys) {
    if (byKid.has(key.kid)) return keyRefused('duplicate-kid', key.kid);
    byKid.set(key.kid, key);
  }
  return ok({ keys: byKid, kids: [...byKid.keys()] });
}

/**
 * Reads a parsed JWKS into a ring. All or nothing: one bad key refuses the set, because a ring
 * that silently lacks a key would refuse good licenses.
 */
export function keyRingOfJwks(jwks: unknown): Result<KeyRing, KeyProblem> {
  if (!isJsonObject(jwks) || !Array.isArray(jwks['keys'])) return keyRefused('not-a-key-set');
  const keys: VerificationKey[] = [];
  for (const jwk of jwks['keys'] as readonly unknown[]) {
    const key = verificationKeyOfJwk(jwk);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  return keyRingOf(keys);
}

/** The key set that `keyRingOfJwks` reads, in the order given. */
export function jwksOfKeys(
  keys: Iterable<Pick<VerificationKey, 'kid' | 'alg' | 'publicKey'>>,
): PublicJwks {
  return { keys: Array.from(keys, publicJwkOf) };
}
