import { compileListCheck, listClaimTable } from './claim-list.ts';
import type { ClaimsOf, ClaimTable } from './claim-table.ts';

/** The `typ` of a signed key ring. */
export const KEY_RING_TYPE = 'keyring+jwt';

/** One key of the ring: a public JWK (RFC 7517) with its stage. The members of one key type are all optional here. */
export const ringKeyClaimTable = {
  kid: 'text',
  alg: 'text',
  kty: 'text',
  stage: 'text',
  crv: 'text?',
  x: 'text?',
  n: 'text?',
  e: 'text?',
} as const satisfies ClaimTable;

/** One public key of a signed ring. */
export type RingKeyClaims = ClaimsOf<typeof ringKeyClaimTable>;

/** What a key ring says (R18): how a new public key reaches installs between releases. */
export type KeyRingClaims = ClaimsOf<typeof listClaimTable> & {
  readonly keys: readonly RingKeyClaims[];
};

/** The first claim of a payload that a key ring may not have. */
export const checkKeyRingClaims = compileListCheck(listClaimTable, {
  name: 'keys',
  entry: ringKeyClaimTable,
});
