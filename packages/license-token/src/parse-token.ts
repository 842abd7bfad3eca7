import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import { err, ok, type Result } from '@signet/domain/shared/result';
import { bytesOfBase64Url, isCanonicalBase64Url } from './base64url.ts';
import { type JsonObject, readJsonObject } from './json-object.ts';
import { malformed } from './token-refusal.ts';

/** The longest token text that is looked at (R5): 16 KB. */
export const MAX_TOKEN_LENGTH = 16_384;
/** The longest key id. */
export const MAX_KID_LENGTH = 128;

/** What a signed object must be. */
export interface TokenExpectation {
  /** The header's `typ`; the five kinds of signed objects are never taken for one another. */
  readonly type: string;
  /** The longest text that is looked at; `MAX_TOKEN_LENGTH` where nothing is said. */
  readonly maxLength?: number;
}

/** A token's header: these three members and no other (R4). */
export interface TokenHeader {
  readonly alg: SigningAlgorithm;
  readonly kid: string;
  readonly typ: string;
}

/** A token cut at its dots; nothing in it is proven yet. */
export interface TokenParts {
  readonly header: string;
  readonly payload: string;
  readonly signature: string;
  /** What the signature is over: header, dot, payload. */
  readonly signed: string;
}

type Malformed = SignetErrorOf<'LICENSE_MISSING' | 'LICENSE_MALFORMED'>;

/** Cuts a token: size first, then exactly three parts that are not empty (R5). Their letters are not judged. */
export function cutToken(
  token: string,
  maxLength: number = MAX_TOKEN_LENGTH,
): Result<TokenParts, Malformed> {
  if (typeof token !== 'string' || token === '') return err({ code: 'LICENSE_MISSING' });
  if (token.length > maxLength) return malformed('too-large');
  const first = token.indexOf('.');
  const second = token.indexOf('.', first + 1);
  const isThree = first > 0 && second > first + 1 && second < token.length - 1;
  if (!isThree || token.includes('.', second + 1)) return malformed('parts');
  return ok({
    header: token.slice(0, first),
    payload: token.slice(first + 1, second),
    signature: token.slice(second + 1),
    signed: token.slice(0, second),
  });
}

/**
 * Cuts a token into parts that are each canonical base64url (R5). Works on text alone, so that the
 * verifier of any runtime can use it; never throws.
 */
export function splitToken(
  token: string,
  maxLength: number = MAX_TOKEN_LENGTH,
): Result<TokenParts, Malformed> {
  const cut = cutToken(token, maxLength);
  if (!cut.ok) return cut;
  const { header, payload, signature } = cut.value;
  if (!isCanonicalBase64Url(header)) return malformed('encoding', 'header');
  if (!isCanonicalBase64Url(payload)) return malformed('encoding', 'payload');
  return isCanonicalBase64Url(signature) ? cut : malformed('encoding', 'signature');
}

/**
 * Reads a token's header: exactly `alg`, `kid` and `typ`, all text, nothing twice (R4).
 * What a header may not steer (jwk, jku, x5c, crit, b64, zip, …) is refused by being there at all.
 */
export function readTokenHeader(
  part: string,
  type: string,
): Result<TokenHeader, SignetErrorOf<'LICENSE_MALFORMED'>> {
  const header = jsonObjectOfUtf8(bytesOfBase64Url(part));
  if (header === undefined) return malformed('header', 'json');
  for (const name of Object.keys(header)) {
    if (name !== 'alg' && name !== 'kid' && name !== 'typ') return malformed('header', 'member');
  }
  const { alg, kid, typ } = header;
  if (typ !== type) return malformed('type');
  if (alg !== 'EdDSA' && alg !== 'RS256') return malformed('header', 'alg');
  if (!isKid(kid)) return malformed('header', 'kid');
  return ok({ alg, kid, typ });
}

/** Whether a value can be a key's id: some text of at most 128 characters. */
export function isKid(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_KID_LENGTH;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The one JSON object that these bytes are in strict UTF-8, or `undefined`. */
export function jsonObjectOfUtf8(bytes: Uint8Array): JsonObject | undefined {
  try {
    return readJsonObject(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}
