import { isUtf8 } from 'node:buffer';
import { verify } from 'node:crypto';
import type { ClaimCheck } from '@signet/domain/claims/claim-table';
import { err, ok, type Result } from '@signet/domain/shared/result';
import { type JsonObject, readJsonObject } from './json-object.ts';
import type { KeyRing } from './key-ring.ts';
import type { VerificationKey } from './key.ts';
import { readTokenHeader, splitToken, type TokenHeader, type TokenParts } from './parse-token.ts';
import { malformed, type TokenRefusal } from './token-refusal.ts';

/** What a token must be. */
export interface TokenExpectation {
  /** The header's `typ`; the five kinds of signed objects are never taken for one another. */
  readonly type: string;
  /** The compiled check of the kind's claim table. */
  readonly claims?: ClaimCheck;
}

/** A token whose signature held. */
export interface VerifiedToken {
  readonly header: TokenHeader;
  readonly payload: JsonObject;
}

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
  const split = splitToken(token);
  if (!split.ok) return split;
  const parts = split.value;
  const known = knownHeaders(ring).get(parts.header);
  const found =
    known !== undefined && known.header.typ === expected.type
      ? ok(known)
      : findKey(parts.header, ring, expected.type);
  if (!found.ok) return found;
  const { header, key } = found.value;
  if (!signatureHolds(parts, key)) return err({ code: 'LICENSE_BAD_SIGNATURE', kid: key.kid });
  if (known === undefined) rememberHeader(parts.header, found.value, ring);
  return readPayload(parts.payload, header, expected);
}

interface KnownHeader {
  readonly header: TokenHeader;
  readonly key: VerificationKey;
}

function findKey(part: string, ring: KeyRing, type: string): Result<KnownHeader, TokenRefusal> {
  const read = readTokenHeader(part, type);
  if (!read.ok) return read;
  const key = ring.keys.get(read.value.kid);
  if (key === undefined) {
    return err({ code: 'LICENSE_UNKNOWN_KID', kid: read.value.kid, accepted: ring.kids });
  }
  return key.alg === read.value.alg ? ok({ header: read.value, key }) : malformed('header', 'alg');
}

/** Whether the signature is the key's, over exactly the text that was given. */
export function signatureHolds(
  { signed, signature }: Pick<TokenParts, 'signed' | 'signature'>,
  { alg, publicKey, signatureBytes }: VerificationKey,
): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  if (bytes.length !== signatureBytes) return false;
  const digest = alg === 'EdDSA' ? null : 'sha256';
  return verify(digest, Buffer.from(signed, 'latin1'), publicKey, bytes);
}

function readPayload(
  part: string,
  header: TokenHeader,
  { claims }: TokenExpectation,
): Result<VerifiedToken, TokenRefusal> {
  const bytes = Buffer.from(part, 'base64url');
  const payload = isUtf8(bytes) ? readJsonObject(bytes.toString('utf8')) : undefined;
  if (payload === undefined) return malformed('json');
  const bad = claims?.(payload);
  return bad === undefined ? ok({ header, payload }) : malformed('claims', bad);
}

const headersByRing = new WeakMap<KeyRing, Map<string, KnownHeader>>();
const MAX_KNOWN_HEADERS = 256;

function knownHeaders(ring: KeyRing): Map<string, KnownHeader> {
  const known = headersByRing.get(ring);
  if (known !== undefined) return known;
  const none = new Map<string, KnownHeader>();
  headersByRing.set(ring, none);
  return none;
}

/** Only the header of a token that verified is kept, so nobody without a key can fill the memory. */
function rememberHeader(part: string, known: KnownHeader, ring: KeyRing): void {
  const headers = knownHeaders(ring);
  if (headers.size < MAX_KNOWN_HEADERS) headers.set(part, known);
}
