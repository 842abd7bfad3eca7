import { isUtf8 } from 'node:buffer';
import { verify } from 'node:crypto';
import type { ClaimCheck } from '@signet/domain/claims/claim-table';
import { err, ok, type Result } from '@signet/domain/shared/result';
import { isCanonicalBase64Url } from './base64url.ts';
import { readJsonObject } from './json-object.ts';
import type { VerifiedToken } from './judge-license-token.ts';
import type { KeyRing } from './key-ring.ts';
import type { VerificationKey } from './key.ts';
import { findKnownHeader, type KnownHeader, rememberHeader } from './known-headers.ts';
import { decodeCanonical } from './native-base64url.ts';
import { cutToken, MAX_TOKEN_LENGTH, readTokenHeader, type TokenHeader } from './parse-token.ts';
import { malformed, type TokenRefusal } from './token-refusal.ts';

/** What a token must be. */
export interface TokenExpectation {
  /** The header's `typ`; the five kinds of signed objects are never taken for one another. */
  readonly type: string;
  /** The compiled check of the kind's claim table. */
  readonly claims?: ClaimCheck;
}

/**
 * Where one token at a time is laid out: verification never waits, so one desk serves every call,
 * and thousands of tokens cost no buffer each.
 */
const desk = {
  signed: Buffer.allocUnsafeSlow(MAX_TOKEN_LENGTH),
  payload: Buffer.allocUnsafeSlow(MAX_TOKEN_LENGTH),
  signature: Buffer.allocUnsafeSlow(MAX_TOKEN_LENGTH),
};

/**
 * Verifies a signed object against the ring. Checks, in this order, each with its own verdict:
 * size, parts, encoding, header, type, kid, signature, JSON, claims. Nothing of the payload is
 * read before the signature over its exact bytes holds. Never throws, whatever the text.
 */
export function verifyToken(
  token: string,
  ring: KeyRing,
  expected: TokenExpectation,
): Result<VerifiedToken, TokenRefusal> {
  const cut = cutToken(token);
  if (!cut.ok) return cut;
  const { header: part, payload, signature } = cut.value;
  const known = findKnownHeader(part, ring);
  if (known === undefined && !isCanonicalBase64Url(part)) return malformed('encoding', 'header');
  const payloadBytes = decodeCanonical(payload, desk.payload);
  if (payloadBytes < 0) return malformed('encoding', 'payload');
  const signatureBytes = decodeCanonical(signature, desk.signature);
  if (signatureBytes < 0) return malformed('encoding', 'signature');
  const found =
    known?.header.typ === expected.type ? ok(known) : findKey(part, ring, expected.type);
  if (!found.ok) return found;
  const { header, key } = found.value;
  const proof = desk.signature.subarray(0, signatureBytes);
  if (!signatureHolds(cut.value.signed, proof, key)) {
    return err({ code: 'LICENSE_BAD_SIGNATURE', kid: key.kid });
  }
  if (known === undefined) rememberHeader(part, found.value, ring);
  return readPayload(payloadBytes, header, expected.claims);
}

function findKey(part: string, ring: KeyRing, type: string): Result<KnownHeader, TokenRefusal> {
  const read = readTokenHeader(part, type);
  if (!read.ok) return read;
  const { alg, kid } = read.value;
  const key = ring.keys.get(kid);
  if (key === undefined) return err({ code: 'LICENSE_UNKNOWN_KID', kid, accepted: ring.kids });
  return key.alg === alg ? ok({ header: read.value, key }) : malformed('header', 'alg');
}

/** Whether the signature is the key's, over exactly the ASCII text that was given. */
export function signatureHolds(signed: string, signature: Buffer, key: VerificationKey): boolean {
  if (signature.length !== key.signatureBytes) return false;
  const digest = key.alg === 'EdDSA' ? null : 'sha256';
  const length = desk.signed.write(signed, 'latin1');
  return verify(digest, desk.signed.subarray(0, length), key.publicKey, signature);
}

function readPayload(
  length: number,
  header: TokenHeader,
  claims: ClaimCheck | undefined,
): Result<VerifiedToken, TokenRefusal> {
  const text = desk.payload.toString('utf8', 0, length);
  // The decoder writes U+FFFD for bytes that are no UTF-8; only then is a closer look needed.
  const isText = !text.includes('\uFFFD') || isUtf8(desk.payload.subarray(0, length));
  const payload = isText ? readJsonObject(text) : undefined;
  if (payload === undefined) return malformed('json');
  const bad = claims?.(payload);
  return bad === undefined ? ok({ header, payload }) : malformed('claims', bad);
}
