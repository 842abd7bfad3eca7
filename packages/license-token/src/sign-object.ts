import type { SignedKind } from '@signet/domain/claims/signed-kind';
import type { JsonObject } from './json-object.ts';
import { signToken, type TokenSigner } from './sign-token.ts';

/** Signs claims of one kind into a compact JWS. */
export type ObjectSigner<C> = (claims: C) => string;

/**
 * A signer of one kind of object with one key; make it once and keep it, its header is rendered once.
 * Deterministic: the same claims always give the same bytes (R6), so a list of one version is one file.
 * Throws when key and algorithm don't fit, or for claims that no verifier would take.
 */
export function objectSignerOf<C extends JsonObject>(
  kind: SignedKind<C>,
  key: Omit<TokenSigner, 'type'>,
): ObjectSigner<C> {
  const { kid, alg, privateKey } = key;
  const signer: TokenSigner = { kid, alg, privateKey, type: kind.type };
  return (claims) => {
    const read = kind.read(claims);
    if (!read.ok) throw new Error(`Not the claims of a ${kind.type}: ${read.error.detail}`);
    const text = signToken(claims, signer);
    if (text.length > kind.maxLength)
      throw new Error(`A ${kind.type} of ${text.length} characters`);
    return text;
  };
}
