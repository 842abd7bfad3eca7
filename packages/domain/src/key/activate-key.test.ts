import { describe, expect, test } from 'vitest';
import { decideActivation } from './activate-key.ts';
import { emergency } from './activation-fixture.ts';
import { type FleetInstall, measureAdoption } from './adoption.ts';
import { type RingKey, stageOfColdKey, stageOfNewKey } from './key-ring.ts';

const now = 1_800_000_000;
const ring: readonly RingKey[] = [
  { kid: 'k1', algorithm: 'EdDSA', stage: 'active' },
  { kid: 'k2', algorithm: 'EdDSA', stage: 'staged' },
  { kid: 'k0', algorithm: 'EdDSA', stage: 'retiring' },
  { kid: 'k-1', algorithm: 'EdDSA', stage: 'retired' },
  { kid: 'cold', algorithm: 'EdDSA', stage: 'cold' },
  { kid: 'r1', algorithm: 'RS256', stage: 'active' },
];
function adopted(confirmed: number, counted: number) {
  const installs: readonly FleetInstall[] = Array.from({ length: counted }, (_, index) => ({
    installId: `i${index}`,
    lastHeartbeatAt: now,
    acceptedKids: index < confirmed ? ['k2'] : [],
    isAirGapped: false,
  }));
  return measureAdoption(installs, 'k2', now);
}

describe('B69, B70, R18: a normal switch', () => {
  test('with 96 % the key signs, and the one before it only verifies', () => {
    const { result, explanation } = decideActivation(
      ring,
      { mode: 'normal', kid: 'k2' },
      adopted(96, 100),
    );
    expect(result).toEqual({
      ok: true,
      value: {
        activated: { kid: 'k2', algorithm: 'EdDSA', stage: 'active' },
        retiring: { kid: 'k1', algorithm: 'EdDSA', stage: 'retiring' },
        reason: null,
      },
    });
    expect(explanation.map(({ outcome }) => outcome)).toEqual(['pass', 'pass']);
  });

  test('at exactly 95.0 % the gate stays shut and says with whom', () => {
    const { result, explanation } = decideActivation(
      ring,
      { mode: 'normal', kid: 'k2' },
      adopted(95, 100),
    );
    expect(result).toEqual({
      ok: false,
      error: { code: 'KEY_ADOPTION_LOW', kid: 'k2', confirmed: 95, counted: 100 },
    });
    expect(explanation.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual([
      'key.stage pass',
      'key.gate fail',
      'key.adoption note',
    ]);
  });

  test.each([
    ['k1', 'VALIDATION'],
    ['k0', 'VALIDATION'],
    ['k-1', 'VALIDATION'],
    ['cold', 'VALIDATION'],
    ['none', 'NOT_FOUND'],
    ['', 'NOT_FOUND'],
  ])('%j is refused with %s', (kid, code) => {
    const decided = decideActivation(ring, { mode: 'normal', kid }, adopted(100, 100));
    expect(decided.result).toMatchObject({ ok: false, error: { code } });
    expect(decided.explanation[0]).toMatchObject({ outcome: 'fail', code });
  });

  test('the first key of an algorithm replaces nobody', () => {
    const alone = ring.filter(({ kid }) => kid === 'k2');
    const { result } = decideActivation(alone, { mode: 'normal', kid: 'k2' }, adopted(0, 0));
    expect(result).toMatchObject({ ok: true, value: { retiring: null } });
  });
});

describe('R18: an emergency switch', () => {
  test.each(['cold', 'k2'])('%s signs at once without any adoption', (kid) => {
    const command = { ...emergency, kid, typedKid: kid };
    const { result, explanation } = decideActivation(ring, command, adopted(0, 100));
    expect(result).toMatchObject({
      ok: true,
      value: { activated: { kid, stage: 'active' }, retiring: { kid: 'k1' } },
    });
    expect(explanation.map(({ rule }) => rule)).toEqual(['key.emergency', 'key.adoption']);
  });

  test.each([
    [{ isOwner: false }, 'ROLE_REQUIRED'],
    [{ typedKid: 'Cold' }, 'VALIDATION'],
    [{ typedKid: '' }, 'VALIDATION'],
    [{ reason: 'too short' }, 'REASON_REQUIRED'],
    [{ reason: '         x         ' }, 'REASON_REQUIRED'],
    [{ kid: 'k1', typedKid: 'k1' }, 'VALIDATION'],
    [{ kid: 'k0', typedKid: 'k0' }, 'VALIDATION'],
    [{ kid: 'k-1', typedKid: 'k-1' }, 'VALIDATION'],
  ])('%o is refused with %s', (change, code) => {
    const { result, explanation } = decideActivation(
      ring,
      { ...emergency, ...change },
      adopted(100, 100),
    );
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(explanation[0]).toMatchObject({ outcome: 'fail', code });
  });

  test('ten characters are reason enough, and it is kept clean', () => {
    const { result } = decideActivation(
      ring,
      { ...emergency, reason: '  leaked\n key ' },
      adopted(0, 0),
    );
    expect(result).toMatchObject({ ok: true, value: { reason: 'leaked key' } });
  });
});

test('R18: a new key waits unless it is the first of its algorithm', () => {
  expect(stageOfNewKey(ring, 'EdDSA')).toBe('staged');
  expect(stageOfNewKey([], 'EdDSA')).toBe('active');
  expect(stageOfNewKey(ring.slice(0, 1), 'RS256')).toBe('active');
});

test('R18: one cold key per algorithm', () => {
  expect(stageOfColdKey(ring, 'RS256')).toEqual({ ok: true, value: 'cold' });
  expect(stageOfColdKey(ring, 'EdDSA')).toMatchObject({ error: { code: 'VALIDATION' } });
});
