import { describe, expect, test } from 'vitest';
import {
  heartbeatStates,
  offlineFallback,
  telemetryOnly,
  termAccess,
} from '../catalog/enforcement-presets.ts';
import { DAY } from '../shared/duration.ts';
import { evaluateRuntime } from './evaluate-runtime.ts';
import { evaluateOpen, everything, expiring, healthy, now } from './runtime-fixture.ts';

describe('R2, D02–D05: the state by the gap, half-open in exact seconds', () => {
  test.each([
    ['D02', 0, 'ACTIVE'],
    ['D02', 14 * DAY - 1, 'ACTIVE'],
    ['D03', 14 * DAY, 'GRACE'],
    ['D03', 31 * DAY - 1, 'GRACE'],
    ['D04', 31 * DAY, 'SOFT_LOCK'],
    ['D04', 45 * DAY - 1, 'SOFT_LOCK'],
    ['D05', 45 * DAY, 'READ_ONLY'],
    ['D05', 4_000 * DAY, 'READ_ONLY'],
    ['R24', -5 * DAY, 'ACTIVE'],
  ] as const)('%s: a gap of %i s is %s', (_, gap, name) => {
    const state = evaluateOpen({ lastHeartbeatAt: now - gap });
    expect(state.name).toBe(name);
    const paused = ['core', 'cloud', 'downloads'];
    expect(state.open).toEqual(name === 'ACTIVE' ? everything : paused);
  });

  test('never heartbeated is READ_ONLY with full access', () => {
    const state = evaluateOpen({ lastHeartbeatAt: null });
    expect(state).toMatchObject({ name: 'READ_ONLY', capabilities: { core: true } });
    expect(state.error).toBeUndefined();
  });

  test('D09: a heartbeat restores ACTIVE', () => {
    expect(evaluateOpen({ lastHeartbeatAt: now - 90 * DAY }).name).toBe('READ_ONLY');
    expect(evaluateOpen({ lastHeartbeatAt: now }).name).toBe('ACTIVE');
  });

  test.each([
    ['C32 telemetryOnly', telemetryOnly('community')],
    ['A08 offlineFallback', offlineFallback('community')],
    ['termAccess', termAccess],
  ])('%s has no states by gap', (_, policy) => {
    for (const lastHeartbeatAt of [null, 0, now]) {
      expect(evaluateOpen({ lastHeartbeatAt }, policy)).toMatchObject({
        name: 'ACTIVE',
        open: everything,
      });
    }
  });
});

describe('the authority’s word', () => {
  test.each(['revoked', 'suspended'] as const)(
    'D06, D10, R2: %s blocks, whatever the gap',
    (authority) => {
      for (const lastHeartbeatAt of [now, now - 90 * DAY, null]) {
        expect(evaluateOpen({ authority, lastHeartbeatAt })).toMatchObject({
          name: 'BLOCKED',
          open: [],
          error: { code: 'LICENSE_BLOCKED', cause: authority },
        });
      }
    },
  );

  test('B40–B42: revoked under telemetryOnly stops cloud and downloads, and the product keeps running', () => {
    const state = evaluateOpen({ authority: 'revoked' }, telemetryOnly('community'));
    expect(state).toMatchObject({ name: 'ACTIVE', open: ['core', 'updates', 'support'] });
    expect(state.error).toBeUndefined();
    expect(state.explanation[0]).toMatchObject({
      rule: 'authority',
      outcome: 'fail',
      code: 'LICENSE_REVOKED',
      docs: '/docs/errors/LICENSE_REVOKED',
    });
    expect(state.effects.map(({ en }) => en)).toEqual([
      'Cloud features stop.',
      'Premium downloads stop.',
      'The product itself keeps running.',
    ]);
  });

  test('a policy that drops the core blocks by name, too', () => {
    const policy = { ...heartbeatStates, onRevoked: { drop: ['core'] } } as const;
    expect(evaluateOpen({ authority: 'revoked' }, policy)).toMatchObject({
      name: 'BLOCKED',
      open: [],
    });
  });
});

describe('the token', () => {
  const bad = { code: 'LICENSE_BAD_SIGNATURE', kid: 'k1' } as const;

  test('D07: no key is NOT_ACTIVATED', () => {
    expect(evaluateOpen({ token: { state: 'missing' } })).toMatchObject({
      name: 'NOT_ACTIVATED',
      open: [],
      error: { code: 'NOT_ACTIVATED' },
      explanation: [{ code: 'LICENSE_MISSING' }],
    });
  });

  test('R3: a bad key restricts under deny, and its diagnosis is in the trace', () => {
    expect(evaluateOpen({ token: { state: 'invalid', error: bad } })).toMatchObject({
      name: 'NOT_ACTIVATED',
      open: [],
      explanation: [{ code: 'LICENSE_BAD_SIGNATURE' }],
    });
  });

  test.each([
    ['A21: a tampered', { state: 'invalid', error: bad } as const],
    ['a missing', { state: 'missing' } as const],
  ])('%s key is the free plan under fallback', (_, token) => {
    expect(evaluateOpen({ token }, offlineFallback('community'))).toMatchObject({
      name: 'ACTIVE',
      fallbackTier: 'community',
      open: ['core', 'updates'],
    });
  });
});

test('R1: a state says the same whenever it is read, and all of it when it is written down', () => {
  const states = [
    evaluateRuntime(healthy, heartbeatStates, now),
    evaluateRuntime({ ...healthy, authority: 'revoked' }, heartbeatStates, now),
    evaluateRuntime({ ...healthy, lastHeartbeatAt: null }, heartbeatStates, now),
    evaluateRuntime({ ...healthy, ...expiring(now - DAY, 'trial') }, telemetryOnly('free'), now),
    evaluateRuntime({ ...healthy, token: { state: 'missing' } }, telemetryOnly('free'), now),
  ];
  for (const state of states) {
    const { name, capabilities, effects, explanation, error, page, fallbackTier } = state;
    expect(state.effects).toEqual(effects);
    expect(state.explanation).toEqual(explanation);
    const written = { name, capabilities, effects, explanation, error, page, fallbackTier };
    expect(JSON.parse(JSON.stringify(state))).toEqual(JSON.parse(JSON.stringify(written)));
  }
});
