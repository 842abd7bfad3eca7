import type { SignedKind } from '@signet/domain/claims/signed-kind';
import type { Result } from '@signet/domain/shared/result';
import type { KeyRing } from './key-ring.ts';
import { readVerifiedObject, type VerifiedObject } from './read-verified-object.ts';
import type { TokenRefusal } from './token-refusal.ts';
import { verifyToken } from './verify-token.ts';

/**
 * Verifies a receipt, revocation list, key ring or checkpoint as strictly as a license token, in the
 * order of `verifyToken`; one kind is refused where another is expected. Dates are not judged: what
 * an old object means is its reader's to say. Never throws, whatever the text.
 */
export function verifyObject<C>(
  text: string,
  ring: KeyRing,
  kind: SignedKind<C>,
): Result<VerifiedObject<C>, TokenRefusal> {
  const verified = verifyToken(text, ring, kind);
  return verified.ok ? readVerifiedObject(verified.value, kind) : verified;
}
