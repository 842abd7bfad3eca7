import type { RingKeyClaims } from '@signet/domain/claims/key-ring-claim-table';
import type { SigningKids } from '@signet/domain/claims/next-list';
import type { SigningKeyRecord } from '../ports/signing-key-store.ts';

/** The kids that sign now. */
export function activeKidsOf(keys: readonly SigningKeyRecord[]): SigningKids {
  const active = keys.filter(({ stage }) => stage === 'active');
  return Object.fromEntries(active.map(({ algorithm, kid }) => [algorithm, kid]));
}

/**
 * Every key as a signed ring tells of it: public halves with their stages (R18). Retired ones too,
 * so that an install stops trusting a key that leaked without waiting for a release.
 */
export function ringOfKeys(keys: readonly SigningKeyRecord[]): readonly RingKeyClaims[] {
  return keys.map(ringKeyOf);
}

function ringKeyOf({ kid, algorithm, stage, publicJwk }: SigningKeyRecord): RingKeyClaims {
  const { kty, crv, x, n, e } = publicJwk;
  const material = Object.entries({ crv, x, n, e }).filter(([, value]) => value !== undefined);
  return {
    kid,
    alg: algorithm,
    kty: String(kty),
    stage,
    ...Object.fromEntries(material.map(([name, value]) => [name, String(value)])),
  };
}
