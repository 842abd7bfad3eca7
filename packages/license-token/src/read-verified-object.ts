import type { SignedKind } from '@signet/domain/claims/signed-kind';
import { ok, type Result } from '@signet/domain/shared/result';
import type { VerifiedToken } from './judge-license-token.ts';
import type { TokenHeader } from './parse-token.ts';
import type { TokenRefusal } from './token-refusal.ts';

/** A signed object whose signature and claims held. */
export interface VerifiedObject<C> {
  readonly claims: C;
  readonly header: TokenHeader;
}

/** Reads a verified payload as claims of its kind. */
export function readVerifiedObject<C>(
  { header, payload }: VerifiedToken,
  kind: SignedKind<C>,
): Result<VerifiedObject<C>, TokenRefusal> {
  const claims = kind.read(payload);
  return claims.ok ? ok({ claims: claims.value, header }) : claims;
}
