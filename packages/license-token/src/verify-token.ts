import { isUtf8 } from 'node:buffer';
import { verify } from 'node:crypto';
import { err, ok, type Result } from '@signet/domain/shared/result';
import { readJsonObject } from './json-object.ts';
import type { VerifiedToken } from './judge-license-token.ts';
import type { KeyRing } from './key-ring.ts';
import { digestOf, type VerificationKey } from './key.ts';
import { rememberHeader } from './known-headers.ts';
import { type OpenToken, openToken } from './open-token.ts';
import { MAX_TOKEN_LENGTH, type TokenExpectation } from './parse-token.ts';
import { malformed, type TokenRefusal } from './token-refusal.ts';

const sharedText = Buffer.allocUnsafeSlow(MAX_TOKEN_LENGTH);

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
  const opened = openToken(token, ring, expected);
  if (!opened.ok) return opened;
  const { parts, signature, key } = opened.value;
  return signatureHolds(parts.signed, signature, key)
    ? readProven(opened.value, ring)
    : badSignature(key);
}

/** What is answered where the key that a token names did not sign it. */
export function badSignature({ kid }: VerificationKey): Result<never, TokenRefusal> {
  return err({ code: 'LICENSE_BAD_SIGNATURE', kid });
}

/** Reads an open token whose signature held. */
export function readProven(
  open: Omit<OpenToken, 'signature'>,
  ring: KeyRing,
): Result<VerifiedToken, TokenRefusal> {
  const { parts, header, key, payload: bytes } = open;
  if (open.isNewHeader) rememberHeader(parts.header, { header, key }, ring);
  const text = bytes.toString('utf8');
  // The decoder writes U+FFFD for bytes that are no UTF-8; only then is a closer look needed.
  const isText = !text.includes('\uFFFD') || isUtf8(bytes);
  const payload = isText ? readJsonObject(text) : undefined;
  return payload === undefined ? malformed('json') : ok({ header, payload });
}

/** Whether the signature is the key's, over exactly the ASCII text that was given. */
export function signatureHolds(signed: string, signature: Buffer, key: VerificationKey): boolean {
  if (signature.length !== key.signatureBytes) return false;
  return verify(digestOf(key), bytesOfSigned(signed), key.publicKey, signature);
}

function bytesOfSigned(signed: string): Buffer {
  if (signed.length > MAX_TOKEN_LENGTH) return Buffer.from(signed, 'latin1');
  return sharedText.subarray(0, sharedText.write(signed, 'latin1'));
}
