import { describe, expect, test } from 'vitest';
import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import {
  heartbeatStates,
  offlineFallback,
  telemetryOnly,
  termAccess,
} from '../catalog/enforcement-presets.ts';
import { sampleClaims } from '../claims/claims-fixture.ts';
import { evaluateRuntime } from '../runtime/evaluate-runtime.ts';
import { DAY } from '../shared/duration.ts';
import { codes, decideAll, eventOf, eventOfAction, later } from './effect-fixture.ts';
import { effectsOf } from './effect.ts';

const policies = [
  ['telemetryOnly', telemetryOnly('community')],
  ['offlineFallback', offlineFallback('community')],
  ['heartbeatStates', heartbeatStates],
  ['termAccess', termAccess],
] as const satisfies readonly (readonly [string, EnforcementPolicy])[];

describe('A20, C38, E02: what the end of the term does is what the install does', () => {
  test.each([
    ['telemetryOnly', telemetryOnly('community'), 'stops trial_page.shown'],
    ['offlineFallback', offlineFallback('community'), 'changes free_tier.applies'],
    ['heartbeatStates', heartbeatStates, 'stops core.blocked'],
    ['termAccess', termAccess, 'stops core.blocked'],
  ] as const)('%s', (_, policy, effect) => {
    const event = eventOfAction('license.expire');
    expect(codes(event, policy)).toEqual(['stops term.over', effect, 'keeps data.untouched']);
    const claims = { ...sampleClaims, expires_at: event.at };
    const runtime = evaluateRuntime(
      {
        token: { state: 'valid', claims },
        authority: 'none',
        lastHeartbeatAt: event.at,
        version: null,
        highWaterMark: null,
      },
      policy,
      event.at + policy.clock.leewaySeconds,
    );
    expect({
      page: runtime.page !== undefined,
      blocked: runtime.error !== undefined,
      free: runtime.fallbackTier !== undefined,
    }).toEqual({
      page: effect.endsWith('trial_page.shown'),
      blocked: effect.endsWith('core.blocked'),
      free: effect.endsWith('free_tier.applies'),
    });
  });
});

describe('what the dialog says the install loses is what the install loses', () => {
  const stops = {
    core: 'core.blocked',
    cloud: 'cloud.stops',
    updates: 'updates.stop',
    support: 'support.stops',
    downloads: 'downloads.stop',
  } as const;

  test.each(policies)('%s', (_, policy) => {
    const runtime = evaluateRuntime(
      {
        token: { state: 'valid', claims: { ...sampleClaims, support_until: later + DAY } },
        authority: 'revoked',
        lastHeartbeatAt: later,
        version: null,
        highWaterMark: null,
      },
      policy,
      later,
    );
    const listed = new Set<string>(
      effectsOf(eventOf(decideAll('revoke')), policy).map(({ code }) => code),
    );
    const { core, ...others } = runtime.capabilities;
    expect(listed.has('core.blocked')).toBe(!core);
    // A blocked install says it once.
    const expected = Object.entries(others)
      .filter(([, isOpen]) => core && !isOpen)
      .map(([name]) => stops[name as keyof typeof stops]);
    const told = Object.values(stops).filter((code) => code !== 'core.blocked' && listed.has(code));
    expect(told.toSorted()).toEqual(expected.toSorted());
  });
});
