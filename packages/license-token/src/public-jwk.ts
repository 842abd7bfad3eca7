import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import type { Result } from '@signet/domain/shared/result';
import { type KeyProblem, keyRefused } from './key-problem.ts';
import { type VerificationKey, verificationKeyOf } from './key.ts';
import { type KeyMaterial, readPublicJwk } from './read-public-jwk.ts';

/** A public key as the key set publishes it (RFC 7517, RFC 8037). */
export type PublicJwk = KeyMaterial & {
  readonly kid: string;
  readonly alg: SigningAlgorithm;
  readonly use: 'sig';
};

/** Reads and imports one public JWK; refuses what `readPublicJwk` and `judgeKey` refuse. */
export function verificationKeyOfJwk(jwk: unknown): Result<VerificationKey, KeyProblem> {
  const read = readPublicJwk(jwk);
  if (!read.ok) return read;
  const { kid, material } = read.value;
  const publicKey = importMaterial(material);
  return publicKey === undefined ? keyRefused('not-a-key', kid) : verificationKeyOf(publicKey, kid);
}

function importMaterial(material: KeyMaterial): KeyObject | undefined {
  try {
    return createPublicKey({ key: { ...material }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/** A key as the key set publishes it; the same key always gives the same members in the same order. */
export function publicJwkOf(key: Pick<VerificationKey, 'kid' | 'alg' | 'publicKey'>): PublicJwk {
  return { ...materialOf(key.publicKey), kid: key.kid, alg: key.alg, use: 'sig' };
}

/** The RFC 7638 SHA-256 thumbprint of an Ed25519 or RSA key, in base64url. */
export function thumbprintOf(key: KeyObject): string {
  const material = materialOf(key);
  // Exactly the required members, in lexicographic order, without white space (RFC 7638 §3).
  const canonical =
    material.kty === 'OKP'
      ? { crv: material.crv, kty: material.kty, x: material.x }
      : { e: material.e, kty: material.kty, n: material.n };
  return hash('sha256', JSON.stringify(canonical), 'base64url');
}

/** The kid of a key that nobody named: `key_` and the start of its thumbprint, so equal keys are equally named. */
export function defaultKidOf(key: KeyObject): string {
  return `key_${thumbprintOf(key).slice(0, 16)}`;
}

function materialOf(key: KeyObject): KeyMaterial {
  const { kty, x = '', n = '', e = '' } = key.export({ format: 'jwk' });
  if (kty === 'OKP') return { kty, crv: 'Ed25519', x };
  if (kty === 'RSA') return { kty, n, e };
  throw new Error(`A key of type ${String(kty)} cannot be published`);
}
