import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHECKPOINT_TYPE, checkpointClaimTable } from './checkpoint-claim-table.ts';
import { type ClaimCheck, compileClaimCheck } from './claim-table.ts';
import { checkKeyRingClaims, KEY_RING_TYPE } from './key-ring-claim-table.ts';
import { LICENSE_TOKEN_TYPE } from './license-claim-table.ts';
import { RECEIPT_TYPE, receiptClaimTable } from './receipt-claim-table.ts';
import { receipt } from './receipt-fixture.ts';
import { checkRevocationsClaims, REVOCATIONS_TYPE } from './revocations-claim-table.ts';
import {
  checkpointClaimsSchema,
  keyRingClaimsSchema,
  receiptClaimsSchema,
  revocationsClaimsSchema,
} from './signed-claims.ts';

const revocations = {
  iat: 0,
  next_update: 604_800,
  version: 1,
  entries: [
    { id: 'a'.repeat(64), code: 'leaked', at: 0 },
    { id: 'b'.repeat(64), generation: 2, code: 'superseded', at: 2_147_483_648 },
  ],
};
const keyRing = {
  iat: 0,
  next_update: 1,
  version: 1,
  keys: [{ kid: 'k1', alg: 'EdDSA', kty: 'OKP', stage: 'active', crv: 'Ed25519', x: 'AA' }],
};
const checkpoint = { iss: 'https://licenses.example', iat: 0, size: 1, root: 'AA' };

const kinds = [
  ['receipt', receipt, compileClaimCheck(receiptClaimTable), receiptClaimsSchema],
  ['revocations', revocations, checkRevocationsClaims, revocationsClaimsSchema],
  ['key ring', keyRing, checkKeyRingClaims, keyRingClaimsSchema],
  ['checkpoint', checkpoint, compileClaimCheck(checkpointClaimTable), checkpointClaimsSchema],
] as const;

test('five signed objects, five types', () => {
  const types = [
    LICENSE_TOKEN_TYPE,
    RECEIPT_TYPE,
    REVOCATIONS_TYPE,
    KEY_RING_TYPE,
    CHECKPOINT_TYPE,
  ];
  expect(types).toEqual([
    'license+jwt',
    'receipt+jwt',
    'revocations+jwt',
    'keyring+jwt',
    'checkpoint+jwt',
  ]);
});

test.each(kinds)(
  'R4: a %s passes its check and its schema; no other passes its check',
  (...row) => {
    const [name, sample, check, schema] = row;
    expect(check(sample)).toBeUndefined();
    expect(schema.safeParse(sample).success).toBe(true);
    for (const [other, payload] of kinds) {
      expect(check(payload) === undefined).toBe(other === name);
    }
  },
);

describe('the first bad claim is named', () => {
  test.each<readonly [ClaimCheck, object, string]>([
    [kinds[0][2], { ...receipt, nonce: undefined }, 'nonce'],
    [kinds[0][2], { ...receipt, revoked: 'no' }, 'revoked'],
    [kinds[0][2], { ...receipt, next_in_seconds: 0 }, 'next_in_seconds'],
    [kinds[0][2], { ...receipt, reason: 1 }, 'reason'],
    [checkRevocationsClaims, { ...revocations, entries: {} }, 'entries'],
    [checkRevocationsClaims, { ...revocations, entries: undefined }, 'entries'],
    [checkRevocationsClaims, { ...revocations, entries: [null] }, 'entries.0'],
    [checkRevocationsClaims, { ...revocations, entries: [[]] }, 'entries.0'],
    [checkRevocationsClaims, { ...revocations, entries: [{ id: 'a', at: 0 }] }, 'entries.0.code'],
    [checkKeyRingClaims, { ...keyRing, keys: [...keyRing.keys, {}] }, 'keys.1.kid'],
    [kinds[3][2], { ...checkpoint, size: 0 }, 'size'],
  ])('%#: %o', (check, payload, claim) => {
    expect(check({ ...payload })).toBe(claim);
  });
});

test('R19: an empty list and one with 100,000 entries are lists', () => {
  const entries = Array.from({ length: 100_000 }, (_, at) => ({ id: 'a', code: 'leaked', at }));
  expect(checkRevocationsClaims({ ...revocations, entries })).toBeUndefined();
  expect(checkRevocationsClaims({ ...revocations, entries: [] })).toBeUndefined();
});

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(undefined, -1, 0, 1, 1.5, 253_402_300_800, [], [{}], [revocations.entries[0]]),
);

test.each(kinds)('the check of a %s and its schema agree on every mutated payload', (...row) => {
  const [, sample, check, schema] = row;
  const mutation = fc.dictionary(fc.constantFrom(...Object.keys(sample)), value, { maxKeys: 3 });
  fc.assert(
    fc.property(mutation, (change) => {
      const payload = { ...sample, ...change };
      expect(check(payload) === undefined).toBe(schema.safeParse(payload).success);
    }),
    { numRuns: 300 },
  );
});
