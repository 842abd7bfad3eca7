import { hash } from 'node:crypto';
import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import type { ReceiptClaims } from '@signet/domain/claims/receipt-claim-table';
import { revocationFinder } from '@signet/domain/claims/revocation-list';
import type { RevocationsClaims } from '@signet/domain/claims/revocations-claim-table';
import type { Standing } from '../license/standing.ts';

/** The proofs an install has of what the authority says; each was verified. */
export interface AuthorityProofs {
  readonly receipt: ReceiptClaims | null;
  readonly revocations: RevocationsClaims | null;
}

/** The authority's word, and its code for why. */
export type AuthorityWord = Pick<Standing, 'authority' | 'reason'>;

/** Nothing is held against anybody. */
export const noWord: AuthorityWord = { authority: 'none', reason: null };

/**
 * What the licensing authority last said of this license: the newer of the receipt and the
 * revocation list has the word (B39, D10, R19). The list names a license by the hash of its id, so
 * that it tells nobody else.
 */
export function authorityKnown(
  { sub, generation }: Pick<LicenseClaims, 'sub' | 'generation'>,
  { receipt, revocations }: AuthorityProofs,
): AuthorityWord {
  const entry =
    revocations === null
      ? undefined
      : revocationFinder(revocations)(hash('sha256', sub, 'hex'), generation);
  const isListNewer = (revocations?.iat ?? 0) > (receipt?.iat ?? -1);
  if (entry !== undefined && isListNewer) return { authority: 'revoked', reason: entry.code };
  if (receipt === null) return noWord;
  const { revoked, reason = null } = receipt;
  if (revoked) return { authority: 'revoked', reason };
  return reason === 'suspended' ? { authority: 'suspended', reason } : noWord;
}
