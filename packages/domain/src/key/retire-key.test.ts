import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { licenseStatuses } from '../license/license.ts';
import type { RingKey } from './key-ring.ts';
import { decideRetirement, explainLingering, isLive, type KeyHolder } from './retire-key.ts';

const ring: readonly RingKey[] = [
  { kid: 'k1', algorithm: 'EdDSA', stage: 'retiring' },
  { kid: 'k2', algorithm: 'EdDSA', stage: 'active' },
  { kid: 'k3', algorithm: 'EdDSA', stage: 'staged' },
  { kid: 'cold', algorithm: 'EdDSA', stage: 'cold' },
  { kid: 'k0', algorithm: 'EdDSA', stage: 'retired' },
];
const holder: KeyHolder = { name: 'acme.ro', status: 'active', kid: 'k1' };

test.each([
  ['active', true],
  ['suspended', true],
  ['expired', true],
  ['revoked', false],
  ['refunded', false],
  ['transferred', false],
] as const)('B71, R18: a license that is %s keeps its key from retiring: %s', (status, blocks) => {
  const { result, explanation } = decideRetirement(ring, 'k1', [{ ...holder, status }]);
  expect(result).toEqual(
    blocks
      ? { ok: false, error: { code: 'KEY_IN_USE', kid: 'k1', licenses: ['acme.ro'] } }
      : { ok: true, value: { kid: 'k1', algorithm: 'EdDSA', stage: 'retired' } },
  );
  expect(explanation.map(({ outcome }) => outcome)).toEqual(['pass', blocks ? 'fail' : 'pass']);
  expect(isLive(status)).toBe(blocks);
});

describe('B71: what may retire', () => {
  test.each([
    ['k2', 'VALIDATION'],
    ['k3', 'VALIDATION'],
    ['cold', 'VALIDATION'],
    ['k0', 'VALIDATION'],
    ['none', 'NOT_FOUND'],
  ])('%s is refused with %s', (kid, code) => {
    const { result, explanation } = decideRetirement(ring, kid, []);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(explanation).toMatchObject([{ outcome: 'fail', code }]);
  });

  test('the blockers are exactly the live licenses with the key, by name', () => {
    const holders = fc.array(
      fc.record({
        name: fc.string(),
        status: fc.constantFrom(...licenseStatuses),
        kid: fc.constantFrom('k1', 'k2'),
      }),
    );
    fc.assert(
      fc.property(holders, (licenses) => {
        const { result } = decideRetirement(ring, 'k1', licenses);
        const blocking = licenses.filter(({ kid, status }) => kid === 'k1' && isLive(status));
        const named = result.ok || result.error.code !== 'KEY_IN_USE' ? [] : result.error.licenses;
        expect(named).toEqual(blocking.map(({ name }) => name).toSorted());
        expect(result.ok).toBe(blocking.length === 0);
      }),
    );
  });

  test('100,000 licenses are looked through', () => {
    const licenses = Array.from({ length: 100_000 }, () => ({ ...holder, kid: 'k2' }));
    expect(decideRetirement(ring, 'k1', licenses).result.ok).toBe(true);
  });
});

test.each([
  [[], 'pass', 'No install beats with a token of k1.'],
  [['a'], 'note', '1 install still beats with a token of k1.'],
  [['a', 'b'], 'note', '2 installs still beat with a token of k1.'],
])('B56: installs %j that still run with the key are named, and refuse nothing', (...row) => {
  const [installIds, outcome, en] = row;
  const step = explainLingering('k1', installIds);
  expect(step).toMatchObject({ outcome, input: installIds, text: { en } });
  expect(step.fix === undefined).toBe(outcome === 'pass');
});
