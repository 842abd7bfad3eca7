import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import { issuedAt, sampleClaims } from '../claims/claims-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { evaluateRuntime } from './evaluate-runtime.ts';
import { heartbeatLayer } from './heartbeat-layer.ts';
import type { RuntimeFacts } from './runtime-facts.ts';
import type { HarmlessLayer } from './runtime-layer.ts';

const days = fc.nat(400);
const capability = fc.constantFrom('core', 'cloud', 'updates', 'support', 'downloads');
const authorityRule = fc.oneof(
  fc.constant('block' as const),
  fc.record({ drop: fc.uniqueArray(capability) }),
);

/** Any policy at all, thresholds in any order included. */
const policies: fc.Arbitrary<EnforcementPolicy> = fc.record({
  heartbeat: fc.oneof(
    fc.constant({ mode: 'none' } as const),
    fc.constant({ mode: 'telemetry' } as const),
    fc.record({
      mode: fc.constant('states' as const),
      graceDays: days,
      softLockDays: days,
      readOnlyDays: days,
    }),
  ),
  onInvalid: fc.constantFrom('fallback', 'deny'),
  onExpiry: fc.constantFrom('fallback', 'deny', 'page503'),
  onMissing: fc.constantFrom('fallback', 'deny'),
  onRevoked: authorityRule,
  onSuspended: authorityRule,
  onVersionBeyondEntitlement: fc.constantFrom('ignore', 'pauseUpdates', 'block'),
  entitledVersion: fc.constantFrom('sameMajor', 'releasedBeforeSupportEnd', 'any'),
  domainBinding: fc.constantFrom('off', 'warn', 'enforce'),
  freeTier: fc.constantFrom('community', 'freemium'),
  clock: fc.record({ leewaySeconds: fc.nat(300) }),
});

const second = fc.integer({ min: issuedAt - 100 * DAY, max: issuedAt + 2_000 * DAY });
const heartbeat = fc.option(second, { nil: null });
const expiry = fc.option(second, { nil: null });
const facts: fc.Arbitrary<RuntimeFacts> = fc.record({
  token: fc.oneof(
    fc.constant({ state: 'missing' } as const),
    fc.constant({
      state: 'invalid',
      error: { code: 'LICENSE_BAD_SIGNATURE', kid: 'k1' },
    } as const),
    fc.tuple(expiry, expiry, fc.constantFrom('trial', 'perpetual')).map(([at, support, kind]) => ({
      state: 'valid' as const,
      claims: { ...sampleClaims, kind, expires_at: at, support_until: support },
    })),
  ),
  authority: fc.constantFrom('none', 'revoked', 'suspended'),
  lastHeartbeatAt: heartbeat,
  version: fc.option(
    fc.record({
      running: fc.constantFrom('1.0.0', '2.3.4', 'unknown'),
      entitled: fc.constantFrom(
        { upTo: 'any' } as const,
        { upTo: 'major', major: 1 } as const,
        { upTo: 'version', version: '2.0.0' } as const,
      ),
    }),
    { nil: null },
  ),
  highWaterMark: heartbeat,
});

test('D08, R1: no heartbeat gap can restrict, under any policy and history', () => {
  fc.assert(
    fc.property(policies, facts, fc.tuple(heartbeat, second), (policy, history, [other, now]) => {
      const one = evaluateRuntime(history, policy, now);
      const two = evaluateRuntime({ ...history, lastHeartbeatAt: other }, policy, now);
      // Whether the product runs depends on everything but the heartbeat.
      expect(two.capabilities.core).toBe(one.capabilities.core);
      expect(two.capabilities.downloads).toBe(one.capabilities.downloads);
      expect(two.error).toEqual(one.error);
      expect(two.page).toEqual(one.page);
      expect(two.fallbackTier).toEqual(one.fallbackTier);
    }),
    { numRuns: 500 },
  );
});

test('D08: a valid, current license without the authority’s word against it always has its core', () => {
  fc.assert(
    fc.property(policies, heartbeat, second, (policy, lastHeartbeatAt, now) => {
      const state = evaluateRuntime(
        {
          token: { state: 'valid', claims: sampleClaims },
          authority: 'none',
          lastHeartbeatAt,
          version: null,
          highWaterMark: null,
        },
        policy,
        now,
      );
      expect(state.capabilities.core).toBe(true);
      expect(['BLOCKED', 'NOT_ACTIVATED']).not.toContain(state.name);
    }),
    { numRuns: 500 },
  );
});

test('D08: exactly BLOCKED and NOT_ACTIVATED restrict, and a refusal is there exactly then', () => {
  fc.assert(
    fc.property(policies, facts, second, (policy, history, now) => {
      const state = evaluateRuntime(history, policy, now);
      const isRestricted = ['BLOCKED', 'NOT_ACTIVATED'].includes(state.name);
      expect(state.capabilities.core).toBe(!isRestricted);
      expect(state.error !== undefined).toBe(isRestricted);
      expect(state.explanation.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test('D08: a layer for the heartbeat that restricts does not compile', () => {
  const step = heartbeatLayer({ heartbeat: { mode: 'none' } }, null, 0).step;
  // @ts-expect-error a heartbeat cannot block
  const blocking: HarmlessLayer = { name: 'BLOCKED', step };
  // @ts-expect-error a heartbeat cannot deactivate
  const deactivating: HarmlessLayer = { name: 'NOT_ACTIVATED', step };
  // @ts-expect-error a heartbeat cannot take the core away
  const stopping: HarmlessLayer = { drops: ['core'], step };
  // @ts-expect-error a heartbeat cannot refuse
  const refusing: HarmlessLayer = { error: { code: 'NOT_ACTIVATED' }, step };
  expect([blocking, deactivating, stopping, refusing]).toHaveLength(4);
});
