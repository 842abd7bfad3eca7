import { type KeyObject, sign } from 'node:crypto';
import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import { canonicalClaims } from './canonical-claims.ts';
import type { JsonObject } from './json-object.ts';
import { judgeKey } from './key.ts';
import { isKid } from './parse-token.ts';

/** A private key and the kind of object that it signs; keep and reuse the object, its header is rendered once. */
export interface TokenSigner {
  readonly kid: string;
  readonly alg: SigningAlgorithm;
  readonly privateKey: KeyObject;
  /** The header's `typ`, such as `license+jwt`. */
  readonly type: string;
}

/**
 * Signs claims into a token. Deterministic for both algorithms: the same claims and key always give
 * the same bytes, in whatever order the claims' object holds its names (R6).
 * The claims are rendered, not judged: lint them first. Throws when key and algorithm don't fit.
 */
export function signToken(claims: JsonObject, signer: TokenSigner): string {
  const payload = Buffer.from(canonicalClaims(claims, signer.type)).toString('base64url');
  const signed = `${headerOf(signer)}.${payload}`;
  const digest = signer.alg === 'EdDSA' ? null : 'sha256';
  const signature = sign(digest, Buffer.from(signed, 'latin1'), signer.privateKey);
  return `${signed}.${signature.toString('base64url')}`;
}

const headers = new WeakMap<TokenSigner, string>();

function headerOf(signer: TokenSigner): string {
  const rendered = headers.get(signer);
  if (rendered !== undefined) return rendered;
  const { alg, kid, type } = signer;
  const judged = judgeKey(signer.privateKey);
  if (!judged.ok || judged.value.alg !== alg || !isKid(kid)) {
    throw new Error(`The key "${kid}" cannot sign ${alg} tokens`);
  }
  const header = Buffer.from(JSON.stringify({ alg, kid, typ: type })).toString('base64url');
  headers.set(signer, header);
  return header;
}
