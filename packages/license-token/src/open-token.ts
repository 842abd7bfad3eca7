import { err, ok, type Result } from '@signet/domain/shared/result';
import { isCanonicalBase64Url } from './base64url.ts';
import type { KeyRing } from './key-ring.ts';
import type { VerificationKey } from './key.ts';
import { findKnownHeader, type KnownHeader } from './known-headers.ts';
import { decodeCanonical } from './native-base64url.ts';
import {
  cutToken,
  MAX_TOKEN_LENGTH,
  readTokenHeader,
  type TokenExpectation,
  type TokenHeader,
  type TokenParts,
} from './parse-token.ts';
import { malformed, type TokenRefusal } from './token-refusal.ts';

/** A token in its right form, with the key that it names; whether that key signed it is not known yet. */
export interface OpenToken {
  readonly parts: TokenParts;
  readonly header: TokenHeader;
  readonly key: VerificationKey;
  /** Whether the header was not read before. */
  readonly isNewHeader: boolean;
  /** On the desk: good until the next token is opened. */
  readonly payload: Buffer;
  /** On the desk too. */
  readonly signature: Buffer;
}

/** Where the parts of one token are laid out. */
interface Desk {
  readonly payload: Buffer;
  readonly signature: Buffer;
}

/**
 * Opening never waits, so one desk serves every call, and thousands of tokens cost no buffer each.
 * Only a list that is larger than any token gets its own.
 */
const sharedDesk = deskFor(MAX_TOKEN_LENGTH);

function deskFor(length: number): Desk {
  return {
    payload: Buffer.allocUnsafeSlow(length),
    signature: Buffer.allocUnsafeSlow(length),
  };
}

/** Everything that comes before the signature, in this order: size, parts, encoding, header, type, kid. */
export function openToken(
  token: string,
  ring: KeyRing,
  expected: TokenExpectation,
): Result<OpenToken, TokenRefusal> {
  const cut = cutToken(token, expected.maxLength);
  if (!cut.ok) return cut;
  const parts = cut.value;
  const desk = token.length <= MAX_TOKEN_LENGTH ? sharedDesk : deskFor(token.length);
  const known = findKnownHeader(parts.header, ring);
  const isNewHeader = known === undefined;
  if (isNewHeader && !isCanonicalBase64Url(parts.header)) return malformed('encoding', 'header');
  const payloadBytes = decodeCanonical(parts.payload, desk.payload);
  if (payloadBytes < 0) return malformed('encoding', 'payload');
  const signatureBytes = decodeCanonical(parts.signature, desk.signature);
  if (signatureBytes < 0) return malformed('encoding', 'signature');
  const found =
    known?.header.typ === expected.type ? ok(known) : findKey(parts.header, ring, expected.type);
  if (!found.ok) return found;
  const payload = desk.payload.subarray(0, payloadBytes);
  const signature = desk.signature.subarray(0, signatureBytes);
  return ok({ parts, ...found.value, isNewHeader, payload, signature });
}

function findKey(part: string, ring: KeyRing, type: string): Result<KnownHeader, TokenRefusal> {
  const read = readTokenHeader(part, type);
  if (!read.ok) return read;
  const { alg, kid } = read.value;
  const key = ring.keys.get(kid);
  if (key === undefined) return err({ code: 'LICENSE_UNKNOWN_KID', kid, accepted: ring.kids });
  return key.alg === alg ? ok({ header: read.value, key }) : malformed('header', 'alg');
}
