import { hash } from 'node:crypto';
import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import type { ReceiptClaims } from '@signet/domain/claims/receipt-claim-table';
import { revocationFinder } from '@signet/domain/claims/revocation-list';
import type { RevocationsClaims } from '@signet/domain/claims/revocations-claim-table';
import type { RuntimeFacts } from '@signet/domain/runtime/runtime-facts';

/** The proofs an install has of what the authority says; each was verified. */
export interface AuthorityProofs {
  readonly receipt: ReceiptClaims | null;
  readonly revocations: RevocationsClaims | null;
}

/**
 * What the licensing authority last said of this license: the newer of the receipt and the
 * revocation list has the word (B39, D10, R19). Without proof nothing is held against anybody.
 */
export function authorityKnown(
  claims: Pick<LicenseClaims, 'sub' | 'generation'>,
  { receipt, revocations }: AuthorityProofs,
): RuntimeFacts['authority'] {
  const isListed = revocations !== null && isRevokedBy(revocations, claims);
  if (receipt === null) return isListed ? 'revoked' : 'none';
  if (receipt.revoked || (isListed && revocations.iat > receipt.iat)) return 'revoked';
  return receipt.reason === 'suspended' ? 'suspended' : 'none';
}

/** Whether a list names this generation of the license. */
export function isRevokedBy(
  revocations: RevocationsClaims,
  { sub, generation }: Pick<LicenseClaims, 'sub' | 'generation'>,
): boolean {
  return revocationFinder(revocations)(hash('sha256', sub, 'hex'), generation) !== undefined;
}
