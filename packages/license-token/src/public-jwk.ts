import { createPublicKey, hash, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import type { Result } from '@signet/domain/shared/result';
import { bytesOfBase64Url, isCanonicalBase64Url } from './base64url.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { keyRefused, type KeyProblem } from './key-problem.ts';
import { type VerificationKey, verificationKeyOf } from './key.ts';
import { isKid } from './parse-token.ts';

type KeyMaterial =
  | { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string }
  | { readonly kty: 'RSA'; readonly n: string; readonly e: string };

/** A public key as the key set publishes it (RFC 7517, RFC 8037). */
export type PublicJwk = KeyMaterial & {
  readonly kid: string;
  readonly alg: SigningAlgorithm;
  readonly use: 'sig';
};

const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** Reads one public JWK; the members it does not know are ignored (RFC 7517 §4). */
export function verificationKeyOfJwk(jwk: unknown): Result<VerificationKey, KeyProblem> {
  if (!isJsonObject(jwk)) return keyRefused('not-a-key');
  const { kid, alg } = jwk;
  if (!isKid(kid)) return keyRefused('kid');
  if (PRIVATE_MEMBERS.some((name) => Object.hasOwn(jwk, name)))
    return keyRefused('private-part', kid);
  if (!isForVerifying(jwk)) return keyRefused('use', kid);
  if (jwk['kty'] !== 'OKP' && jwk['kty'] !== 'RSA') return keyRefused('unsupported-type', kid);
  const material = readMaterial(jwk);
  const publicKey = material === undefined ? undefined : importMaterial(material);
  if (publicKey === undefined) return keyRefused('not-a-key', kid);
  const key = verificationKeyOf(publicKey, kid);
  return key.ok && key.value.alg !== alg ? keyRefused('alg', kid) : key;
}

function isForVerifying({ use, key_ops: operations }: JsonObject): boolean {
  const isUseRight = use === undefined || use === 'sig';
  const areOperationsRight =
    operations === undefined || (Array.isArray(operations) && operations.includes('verify'));
  return isUseRight && areOperationsRight;
}

function readMaterial(jwk: JsonObject): KeyMaterial | undefined {
  const { kty, crv, x, n, e } = jwk;
  if (kty === 'OKP') {
    return crv === 'Ed25519' && isBytes(x) && x.length === 43 ? { kty, crv, x } : undefined;
  }
  // RFC 7518 §6.3.1: no leading zero bytes, so that one key has one text.
  const isMinimal = (value: unknown) =>
    isBytes(value) && bytesOfBase64Url(value.slice(0, 4))[0] !== 0;
  return kty === 'RSA' && isBytes(n) && isBytes(e) && isMinimal(n) && isMinimal(e)
    ? { kty, n, e }
    : undefined;
}

function isBytes(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && isCanonicalBase64Url(value);
}

function importMaterial(material: KeyMaterial): KeyObject | undefined {
  try {
    return createPublicKey({ key: { ...material } satisfies JsonWebKey, format: 'jwk' });
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
