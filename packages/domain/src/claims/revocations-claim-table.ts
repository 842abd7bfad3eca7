import { compileListCheck, listClaimTable } from './claim-list.ts';
import type { ClaimsOf, ClaimTable } from './claim-table.ts';

/** The `typ` of a revocation list. */
export const REVOCATIONS_TYPE = 'revocations+jwt';

/** The claims of a revocation list beside its entries. */
export const revocationsClaimTable = {
  ...listClaimTable,
  /** The version that these entries add to; the list is whole where it is absent. */
  since: 'count?',
} as const satisfies ClaimTable;

/** One revoked license, by the hash of its id: the list tells nobody else who was revoked. */
export const revocationEntryTable = {
  /** SHA-256 of the license id. */
  id: 'text',
  /** The newest generation that is revoked; all of them where absent. */
  generation: 'count?',
  code: 'text',
  at: 'seconds',
} as const satisfies ClaimTable;

/** One entry of a revocation list. */
export type RevocationEntry = ClaimsOf<typeof revocationEntryTable>;

/** What a revocation list says (R19, C48). */
export type RevocationsClaims = ClaimsOf<typeof revocationsClaimTable> & {
  readonly entries: readonly RevocationEntry[];
};

/** The first claim of a payload that a revocation list may not have; without a schema library, for the sdk. */
export const checkRevocationsClaims = compileListCheck(revocationsClaimTable, {
  name: 'entries',
  entry: revocationEntryTable,
});
