import { describe, expect, test } from 'vitest';
import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import {
  heartbeatStates,
  offlineFallback,
  telemetryOnly,
  termAccess,
} from '../catalog/enforcement-presets.ts';
import { issuedAt, sampleClaims } from '../claims/claims-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { evaluateRuntime } from './evaluate-runtime.ts';
import type { RuntimeFacts } from './runtime-facts.ts';

const now = issuedAt + 60 * DAY;
const valid: RuntimeFacts = {
  token: { state: 'valid', claims: sampleClaims },
  authority: 'none',
  lastHeartbeatAt: now,
  version: null,
  highWaterMark: null,
};
const everything = ['core', 'cloud', 'updates', 'support', 'downloads'];

function evaluate(facts: Partial<RuntimeFacts>, policy: EnforcementPolicy = heartbeatStates) {
  const state = evaluateRuntime({ ...valid, ...facts }, policy, now);
  const open = Object.entries(state.capabilities).filter(([, isOpen]) => isOpen);
  const { effects, explanation } = state;
  return { ...state, effects, explanation, open: open.map(([name]) => name) };
}

function expiring(at: number, kind = 'term'): Partial<RuntimeFacts> {
  const claims = { ...sampleClaims, kind, exp: at, expires_at: at };
  return { token: { state: 'valid', claims } };
}

describe('R2, D02–D05: the state by the gap, half-open in exact seconds', () => {
  test.each([
    [0, 'ACTIVE'],
    [14 * DAY - 1, 'ACTIVE'],
    [14 * DAY, 'GRACE'],
    [31 * DAY - 1, 'GRACE'],
    [31 * DAY, 'SOFT_LOCK'],
    [45 * DAY - 1, 'SOFT_LOCK'],
    [45 * DAY, 'READ_ONLY'],
    [4_000 * DAY, 'READ_ONLY'],
    [-5 * DAY, 'ACTIVE'],
  ])('a gap of %i s is %s', (gap, name) => {
    const state = evaluate({ lastHeartbeatAt: now - gap });
    expect(state.name).toBe(name);
    const paused = ['core', 'cloud', 'downloads'];
    expect(state.open).toEqual(name === 'ACTIVE' ? everything : paused);
  });

  test('never heartbeated is READ_ONLY with full access', () => {
    const state = evaluate({ lastHeartbeatAt: null });
    expect(state).toMatchObject({ name: 'READ_ONLY', capabilities: { core: true } });
    expect(state.error).toBeUndefined();
  });

  test('D09: a heartbeat restores ACTIVE', () => {
    expect(evaluate({ lastHeartbeatAt: now - 90 * DAY }).name).toBe('READ_ONLY');
    expect(evaluate({ lastHeartbeatAt: now }).name).toBe('ACTIVE');
  });

  test.each([
    ['C32 telemetryOnly', telemetryOnly('community')],
    ['A08 offlineFallback', offlineFallback('community')],
    ['termAccess', termAccess],
  ])('%s has no states by gap', (_, policy) => {
    for (const lastHeartbeatAt of [null, 0, now]) {
      expect(evaluate({ lastHeartbeatAt }, policy)).toMatchObject({
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
        expect(evaluate({ authority, lastHeartbeatAt })).toMatchObject({
          name: 'BLOCKED',
          open: [],
          error: { code: 'LICENSE_BLOCKED', cause: authority },
        });
      }
    },
  );

  test('B40–B42: revoked under telemetryOnly stops cloud and downloads, and the product keeps running', () => {
    const state = evaluate({ authority: 'revoked' }, telemetryOnly('community'));
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
    expect(evaluate({ authority: 'revoked' }, policy)).toMatchObject({ name: 'BLOCKED', open: [] });
  });
});

describe('the token', () => {
  const bad = { code: 'LICENSE_BAD_SIGNATURE', kid: 'k1' } as const;

  test('D07: no key is NOT_ACTIVATED', () => {
    expect(evaluate({ token: { state: 'missing' } })).toMatchObject({
      name: 'NOT_ACTIVATED',
      open: [],
      error: { code: 'NOT_ACTIVATED' },
      explanation: [{ code: 'LICENSE_MISSING' }],
    });
  });

  test('R3: a bad key restricts under deny, and its diagnosis is in the trace', () => {
    expect(evaluate({ token: { state: 'invalid', error: bad } })).toMatchObject({
      name: 'NOT_ACTIVATED',
      open: [],
      explanation: [{ code: 'LICENSE_BAD_SIGNATURE' }],
    });
  });

  test.each([
    ['A21: a tampered', { state: 'invalid', error: bad } as const],
    ['a missing', { state: 'missing' } as const],
  ])('%s key is the free plan under fallback', (_, token) => {
    expect(evaluate({ token }, offlineFallback('community'))).toMatchObject({
      name: 'ACTIVE',
      fallbackTier: 'community',
      open: ['core', 'updates'],
    });
  });
});

describe('the end of the term, with 60 s of leeway (R24)', () => {
  test.each([
    [now + 1, false],
    [now, false],
    [now - 59, false],
    [now - 60, true],
    [now - DAY, true],
  ])('expires at %i', (at, isOver) => {
    expect(evaluate(expiring(at), termAccess).open).toEqual(isOver ? [] : everything);
  });

  test('E26: expired is no access under termAccess', () => {
    expect(evaluate(expiring(now - DAY), termAccess)).toMatchObject({
      name: 'BLOCKED',
      error: { code: 'LICENSE_EXPIRED', at: now - DAY },
    });
  });

  test('A20: expired is the free plan under offlineFallback', () => {
    expect(evaluate(expiring(now - DAY), offlineFallback('community'))).toMatchObject({
      name: 'ACTIVE',
      fallbackTier: 'community',
      open: ['core', 'updates'],
    });
  });

  test('C38, R17: an ended trial shows visitors a page and keeps the core for the admin', () => {
    const state = evaluate(expiring(now - DAY, 'trial'), telemetryOnly('community'));
    expect(state).toMatchObject({ name: 'READ_ONLY', page: 'TRIAL_ENDED', open: ['core'] });
    expect(state.effects[0]?.en).toMatch(/503.*admin stays open/);
    expect(state.error).toBeUndefined();
  });

  test('C36: a running trial shows a mark', () => {
    const state = evaluate(expiring(now + DAY, 'trial'), telemetryOnly('community'));
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
    const claims = { ...sampleClaims, support_until: supportUntil };
    const state = evaluate({ token: { state: 'valid', claims } }, telemetryOnly('community'));
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
    expect(evaluate({ version: beyond }, policy)).toMatchObject({ name, open });
    expect(evaluate({ version: within }, policy)).toMatchObject({
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
    const state = evaluate(facts);
    expect(state).toMatchObject({ name: 'ACTIVE', open: everything });
    expect(state.effects[0]?.en).toBe(warning);
  });
});

test('R1: a state says the same whenever it is read, and all of it when it is written down', () => {
  const states = [
    evaluateRuntime(valid, heartbeatStates, now),
    evaluateRuntime({ ...valid, authority: 'revoked' }, heartbeatStates, now),
    evaluateRuntime({ ...valid, lastHeartbeatAt: null }, heartbeatStates, now),
    evaluateRuntime({ ...valid, ...expiring(now - DAY, 'trial') }, telemetryOnly('free'), now),
    evaluateRuntime({ ...valid, token: { state: 'missing' } }, telemetryOnly('free'), now),
  ];
  for (const state of states) {
    const { name, capabilities, effects, explanation, error, page, fallbackTier } = state;
    expect(state.effects).toEqual(effects);
    expect(state.explanation).toEqual(explanation);
    const written = { name, capabilities, effects, explanation, error, page, fallbackTier };
    expect(JSON.parse(JSON.stringify(state))).toEqual(JSON.parse(JSON.stringify(written)));
  }
});
