import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import { ok, type Result } from '@signet/domain/shared/result';
import { bytesOfBase64Url, isCanonicalBase64Url } from './base64url.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { type KeyProblem, keyRefused } from './key-problem.ts';
import { isKid } from './parse-token.ts';

/** What a public key is made of, without its names. */
export type KeyMaterial =
  | { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string }
  | { readonly kty: 'RSA'; readonly n: string; readonly e: string };

/** A JWK that may be a key of ours: its text is canonical, its algorithm fits; nothing is imported yet. */
export interface JwkReading {
  readonly kid: string;
  readonly alg: SigningAlgorithm;
  readonly material: KeyMaterial;
}

const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
const ED25519_TEXT_LENGTH = 43;
const MIN_RSA_BITS = 2048;
const MAX_RSA_BITS = 8192;
const RSA_EXPONENT = 'AQAB';

/** Reads one public JWK in any runtime; members that it does not know are ignored (RFC 7517 §4). */
export function readPublicJwk(jwk: unknown): Result<JwkReading, KeyProblem> {
  if (!isJsonObject(jwk)) return keyRefused('not-a-key');
  const { kid, kty, alg } = jwk;
  if (!isKid(kid)) return keyRefused('kid');
  if (PRIVATE_MEMBERS.some((name) => Object.hasOwn(jwk, name))) {
    return keyRefused('private-part', kid);
  }
  if (!isForVerifying(jwk)) return keyRefused('use', kid);
  if (kty !== 'OKP' && kty !== 'RSA') return keyRefused('unsupported-type', kid);
  const fitting = kty === 'OKP' ? 'EdDSA' : 'RS256';
  const material = readMaterial(jwk);
  if (material === undefined) return keyRefused('not-a-key', kid);
  const weakness = weaknessOf(material);
  if (weakness !== undefined) return keyRefused(weakness, kid);
  return alg === fitting ? ok({ kid, alg: fitting, material }) : keyRefused('alg', kid);
}

function isForVerifying({ use, key_ops: operations }: JsonObject): boolean {
  const isUseRight = use === undefined || use === 'sig';
  const areOperationsRight =
    operations === undefined || (Array.isArray(operations) && operations.includes('verify'));
  return isUseRight && areOperationsRight;
}

function readMaterial({ kty, crv, x, n, e }: JsonObject): KeyMaterial | undefined {
  if (kty === 'OKP') {
    const isKey = crv === 'Ed25519' && isBytes(x) && x.length === ED25519_TEXT_LENGTH;
    return isKey ? { kty, crv, x } : undefined;
  }
  // RFC 7518 §6.3.1: no leading zero bytes, so that one key has one text.
  const isMinimal = (text: string) => bytesOfBase64Url(text.slice(0, 2))[0] !== 0;
  const isKey = isBytes(n) && isBytes(e) && isMinimal(n) && isMinimal(e);
  return kty === 'RSA' && isKey ? { kty, n, e } : undefined;
}

function isBytes(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && isCanonicalBase64Url(value);
}

function weaknessOf(material: KeyMaterial): KeyProblem['problem'] | undefined {
  if (material.kty === 'OKP') return undefined;
  const [first = 0, ...rest] = bytesOfBase64Url(material.n);
  const bits = 32 - Math.clz32(first) + rest.length * 8;
  if (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS) return 'rsa-size';
  return material.e === RSA_EXPONENT ? undefined : 'rsa-exponent';
}
