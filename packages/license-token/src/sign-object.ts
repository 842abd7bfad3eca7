import type { SignedKind } from '@signet/domain/claims/signed-kind';
import type { JsonObject } from './json-object.ts';
import { signToken, signTokenAside, type TokenSigner } from './sign-token.ts';

/** Signs claims of one kind into a compact JWS. */
export type ObjectSigner<C> = (claims: C) => string;

/** The same on another thread: for a server that has others to answer meanwhile. */
export type AsideObjectSigner<C> = (claims: C) => Promise<string>;

type SigningHalf = Omit<TokenSigner, 'type'>;

/**
 * A signer of one kind of object with one key; make it once and keep it, its header is rendered once.
 * Deterministic: the same claims always give the same bytes (R6), so a list of one version is one file.
 * Throws when key and algorithm don't fit, or for claims that no verifier would take.
 */
export function objectSignerOf<C extends JsonObject>(
  kind: SignedKind<C>,
  key: SigningHalf,
): ObjectSigner<C> {
  const signer = signerOf(kind, key);
  return (claims) => short(kind, signToken(right(kind, claims), signer));
}

/** A signer like `objectSignerOf` that signs aside; what it would throw rejects. */
export function asideObjectSignerOf<C extends JsonObject>(
  kind: SignedKind<C>,
  key: SigningHalf,
): AsideObjectSigner<C> {
  const signer = signerOf(kind, key);
  return async (claims) => short(kind, await signTokenAside(right(kind, claims), signer));
}

function signerOf({ type }: { readonly type: string }, { kid, alg, privateKey }: SigningHalf) {
  return { kid, alg, privateKey, type };
}

function right<C extends JsonObject>(kind: SignedKind<C>, claims: C): C {
  const read = kind.read(claims);
  if (!read.ok) throw new Error(`Not the claims of a ${kind.type}: ${read.error.detail}`);
  return claims;
}

function short(
  { type, maxLength }: Pick<SignedKind<unknown>, 'type' | 'maxLength'>,
  text: string,
): string {
  if (text.length > maxLength) throw new Error(`A ${type} of ${text.length} characters`);
  return text;
}
