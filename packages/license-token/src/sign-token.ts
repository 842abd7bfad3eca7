import { type KeyObject, sign } from 'node:crypto';
import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import { canonicalClaims } from './canonical-claims.ts';
import type { JsonObject } from './json-object.ts';
import { digestOf, judgeKey } from './key.ts';
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
  const signed = signedPart(claims, signer);
  const signature = sign(digestOf(signer), Buffer.from(signed, 'latin1'), signer.privateKey);
  return `${signed}.${signature.toString('base64url')}`;
}

/**
 * The same text, signed on another thread: for a server that has others to answer meanwhile. The
 * claims are rendered before it returns; what throws in `signToken` rejects here.
 */
export async function signTokenAside(claims: JsonObject, signer: TokenSigner): Promise<string> {
  const signed = signedPart(claims, signer);
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  sign(digestOf(signer), Buffer.from(signed, 'latin1'), signer.privateKey, (error, signature) => {
    if (error === null) resolve(signature);
    else reject(error);
  });
  return `${signed}.${(await promise).toString('base64url')}`;
}

function signedPart(claims: JsonObject, signer: TokenSigner): string {
  const payload = Buffer.from(canonicalClaims(claims, signer.type)).toString('base64url');
  return `${headerOf(signer)}.${payload}`;
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
