import { describe, expect, test } from 'vitest';
import {
  heartbeatStates,
  offlineFallback,
  telemetryOnly,
  termAccess,
} from '../catalog/enforcement-presets.ts';
import { sampleClaims } from '../claims/claims-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { evaluateOpen, everything, expiring, now, supported } from './runtime-fixture.ts';

describe('the end of the term, with 60 s of leeway (R24)', () => {
  test.each([
    [now + 1, false],
    [now, false],
    [now - 59, false],
    [now - 60, true],
    [now - DAY, true],
  ])('expires at %i', (at, isOver) => {
    expect(evaluateOpen(expiring(at), termAccess).open).toEqual(isOver ? [] : everything);
  });

  test('E26: expired is no access under termAccess', () => {
    expect(evaluateOpen(expiring(now - DAY), termAccess)).toMatchObject({
      name: 'BLOCKED',
      error: { code: 'LICENSE_EXPIRED', at: now - DAY },
    });
  });

  test('A20: expired is the free plan under offlineFallback', () => {
    expect(evaluateOpen(expiring(now - DAY), offlineFallback('community'))).toMatchObject({
      name: 'ACTIVE',
      fallbackTier: 'community',
      open: ['core', 'updates'],
    });
  });

  test('C38, R17: an ended trial shows visitors a page and keeps the core for the admin', () => {
    const state = evaluateOpen(expiring(now - DAY, 'trial'), telemetryOnly('community'));
    expect(state).toMatchObject({ name: 'READ_ONLY', page: 'TRIAL_ENDED', open: ['core'] });
    expect(state.effects[0]?.en).toMatch(/503.*admin stays open/);
    expect(state.error).toBeUndefined();
  });

  test('C36: a running trial shows a mark', () => {
    const state = evaluateOpen(expiring(now + DAY, 'trial'), telemetryOnly('community'));
    expect(state.effects.map(({ en }) => en)).toEqual([
      'A “Trial” mark is shown until the upgrade.',
    ]);
    expect(state.page).toBeUndefined();
  });
});

describe('C30: past the support window support and cloud stop, downloads and the product do not', () => {
  test.each([
    [now + 1, everything],
    [now, ['core', 'updates', 'downloads']],
    [null, ['core', 'updates', 'downloads']],
  ])('support until %s', (supportUntil, open) => {
    const state = evaluateOpen(supported(supportUntil), telemetryOnly('community'));
    expect(state).toMatchObject({ name: 'ACTIVE', open });
  });
});

describe('D06, C33: a version beyond the entitlement', () => {
  const beyond = { running: '2.0.0', entitled: { upTo: 'major', major: 1 } } as const;
  const within = { running: '1.9.9', entitled: { upTo: 'major', major: 1 } } as const;

  test.each([
    ['block', [], 'BLOCKED'],
    ['pauseUpdates', ['core', 'cloud', 'support', 'downloads'], 'ACTIVE'],
    ['ignore', everything, 'ACTIVE'],
  ] as const)('under %s', (onVersionBeyondEntitlement, open, name) => {
    const policy = { ...heartbeatStates, onVersionBeyondEntitlement };
    expect(evaluateOpen({ version: beyond }, policy)).toMatchObject({ name, open });
    expect(evaluateOpen({ version: within }, policy)).toMatchObject({
      name: 'ACTIVE',
      open: everything,
    });
  });
});

describe('R24, D19: a wrong clock warns and never locks', () => {
  test.each([
    [{ highWaterMark: now + 61 }, 'This machine’s clock is at least 2 minutes behind.'],
    [{ highWaterMark: now + 60 }, undefined],
    [
      { token: { state: 'valid', claims: { ...sampleClaims, iat: now + 3_600 } } },
      'This machine’s clock is at least 60 minutes behind.',
    ],
  ] as const)('%o', (facts, warning) => {
    const state = evaluateOpen(facts);
    expect(state).toMatchObject({ name: 'ACTIVE', open: everything });
    expect(state.effects[0]?.en).toBe(warning);
  });
});
