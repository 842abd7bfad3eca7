import type { SignedKind } from '@signet/domain/claims/signed-kind';
import { err, ok, type Result } from '@signet/domain/shared/result';
import { bytesOfBase64Url } from './base64url.ts';
import type { VerifiedToken } from './judge-license-token.ts';
import {
  jsonObjectOfUtf8,
  readTokenHeader,
  splitToken,
  type TokenExpectation,
} from './parse-token.ts';
import { readVerifiedObject, type VerifiedObject } from './read-verified-object.ts';
import { malformed, type TokenRefusal } from './token-refusal.ts';
import { webAlgorithms, type WebKeyRing } from './web-key-ring.ts';

/** The same checks in the same order and the same verdicts as `verifyToken`, in any runtime; never rejects. */
export async function webVerifyToken(
  token: string,
  ring: WebKeyRing,
  expected: TokenExpectation,
): Promise<Result<VerifiedToken, TokenRefusal>> {
  const split = splitToken(token, expected.maxLength);
  if (!split.ok) return split;
  const read = readTokenHeader(split.value.header, expected.type);
  if (!read.ok) return read;
  const header = read.value;
  const found = ring.get(header.kid);
  if (found === undefined) {
    return err({ code: 'LICENSE_UNKNOWN_KID', kid: header.kid, accepted: [...ring.keys()] });
  }
  if (found.alg !== header.alg) return malformed('header', 'alg');
  const { signed, signature } = split.value;
  const proof = bytesOfBase64Url(signature);
  const text = new TextEncoder().encode(signed);
  const holds = await crypto.subtle.verify(webAlgorithms[found.alg], found.key, proof, text);
  if (!holds) return err({ code: 'LICENSE_BAD_SIGNATURE', kid: header.kid });
  const payload = jsonObjectOfUtf8(bytesOfBase64Url(split.value.payload));
  return payload === undefined ? malformed('json') : ok({ header, payload });
}

/** The same verdicts as `verifyObject`, in any runtime; never rejects. */
export async function webVerifyObject<C>(
  text: string,
  ring: WebKeyRing,
  kind: SignedKind<C>,
): Promise<Result<VerifiedObject<C>, TokenRefusal>> {
  const verified = await webVerifyToken(text, ring, kind);
  return verified.ok ? readVerifiedObject(verified.value, kind) : verified;
}
