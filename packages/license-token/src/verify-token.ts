import { isUtf8 } from 'node:buffer';
import { verify } from 'node:crypto';
import { err, ok, type Result } from '@signet/domain/shared/result';
import { isCanonicalBase64Url } from './base64url.ts';
import { readJsonObject } from './json-object.ts';
import type { VerifiedToken } from './judge-license-token.ts';
import type { KeyRing } from './key-ring.ts';
import type { VerificationKey } from './key.ts';
import { findKnownHeader, type KnownHeader, rememberHeader } from './known-headers.ts';
import { decodeCanonical } from './native-base64url.ts';
import {
  cutToken,
  MAX_TOKEN_LENGTH,
  readTokenHeader,
  type TokenExpectation,
  type TokenHeader,
} from './parse-token.ts';
import { malformed, type TokenRefusal } from './token-refusal.ts';

/** Where the parts of one token are laid out. */
interface Desk {
  readonly payload: Buffer;
  readonly signature: Buffer;
}

/**
 * Verification never waits, so one desk serves every call, and thousands of tokens cost no buffer
 * each. Only a list that is larger than any token gets its own.
 */
const sharedDesk = deskFor(MAX_TOKEN_LENGTH);
const sharedText = Buffer.allocUnsafeSlow(MAX_TOKEN_LENGTH);

function deskFor(length: number): Desk {
  return {
    payload: Buffer.allocUnsafeSlow(length),
    signature: Buffer.allocUnsafeSlow(length),
  };
}

/**
 * Verifies a signed object against the ring. Checks, in this order, each with its own verdict:
 * size, parts, encoding, header, type, kid, signature, JSON. Nothing of the payload is
 * read before the signature over its exact bytes holds. Never throws, whatever the text.
 */
export function verifyToken(
  token: string,
  ring: KeyRing,
  expected: TokenExpectation,
): Result<VerifiedToken, TokenRefusal> {
  const cut = cutToken(token, expected.maxLength);
  if (!cut.ok) return cut;
  const desk = token.length <= MAX_TOKEN_LENGTH ? sharedDesk : deskFor(token.length);
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
  return readPayload(desk.payload.subarray(0, payloadBytes), header);
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
  return verify(digest, bytesOfSigned(signed), key.publicKey, signature);
}

function bytesOfSigned(signed: string): Buffer {
  if (signed.length > MAX_TOKEN_LENGTH) return Buffer.from(signed, 'latin1');
  return sharedText.subarray(0, sharedText.write(signed, 'latin1'));
}

function readPayload(bytes: Buffer, header: TokenHeader): Result<VerifiedToken, TokenRefusal> {
  const text = bytes.toString('utf8');
  // The decoder writes U+FFFD for bytes that are no UTF-8; only then is a closer look needed.
  const isText = !text.includes('\uFFFD') || isUtf8(bytes);
  const payload = isText ? readJsonObject(text) : undefined;
  return payload === undefined ? malformed('json') : ok({ header, payload });
}
