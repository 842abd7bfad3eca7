import { keyStages } from '@signet/domain/key/key-stage';
import { expect, test } from 'vitest';
import type { SigningKeyRecord } from '../ports/signing-key-store.ts';
import { activeKidsOf, ringOfKeys } from './ring-of-keys.ts';

const ring = keyStages.map((stage): SigningKeyRecord => ({
  kid: `k-${stage}`,
  algorithm: 'EdDSA',
  stage,
  publicJwk: { kty: 'OKP', crv: 'Ed25519', x: 'AA', alg: 'EdDSA', use: 'sig' },
  sealedPrivateKey: 'sealed',
  createdAt: 1,
  activatedAt: null,
}));

test('R18: a ring tells every key with its stage, retired ones too, and public halves alone', () => {
  const keys = ringOfKeys(ring);
  expect(keys.map(({ kid, stage }) => [kid, stage])).toEqual(
    keyStages.map((stage) => [`k-${stage}`, stage]),
  );
  const [key] = keys;
  expect(key).toEqual({
    kid: 'k-staged',
    alg: 'EdDSA',
    kty: 'OKP',
    stage: 'staged',
    crv: 'Ed25519',
    x: 'AA',
  });
});

test('R18: the key that signs is named by its algorithm', () => {
  expect(activeKidsOf(ring)).toEqual({ EdDSA: 'k-active' });
  expect(activeKidsOf([])).toEqual({});
});
