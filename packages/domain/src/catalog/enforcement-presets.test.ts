import { expect, test } from 'vitest';
import {
  heartbeatStates,
  offlineFallback,
  telemetryOnly,
  termAccess,
} from './enforcement-presets.ts';

const clock = { leewaySeconds: 60 };

test('A08, A20, A21: offline, whatever is wrong with a key is the free tier', () => {
  const withoutServices = { drop: ['cloud', 'updates', 'support', 'downloads'] };
  expect(offlineFallback('free')).toEqual({
    heartbeat: { mode: 'none' },
    onInvalid: 'fallback',
    onExpiry: 'fallback',
    onMissing: 'fallback',
    onRevoked: withoutServices,
    onSuspended: withoutServices,
    onVersionBeyondEntitlement: 'ignore',
    entitledVersion: 'any',
    domainBinding: 'off',
    freeTier: 'free',
    clock,
  });
});

test('B40–B42, C38: bound to domains, revoked means no cloud and no downloads, a trial ends with a page', () => {
  expect(telemetryOnly('free')).toEqual({
    heartbeat: { mode: 'telemetry' },
    onInvalid: 'fallback',
    onExpiry: 'page503',
    onMissing: 'fallback',
    onRevoked: { drop: ['cloud', 'downloads'] },
    onSuspended: { drop: ['cloud', 'downloads'] },
    onVersionBeyondEntitlement: 'pauseUpdates',
    entitledVersion: 'sameMajor',
    domainBinding: 'enforce',
    freeTier: 'free',
    clock,
  });
});

test('D01–D10: states at 14, 31 and 45 days, and only the authority or a version blocks', () => {
  expect(heartbeatStates).toEqual({
    heartbeat: { mode: 'states', graceDays: 14, softLockDays: 31, readOnlyDays: 45 },
    onInvalid: 'deny',
    onExpiry: 'deny',
    onMissing: 'deny',
    onRevoked: 'block',
    onSuspended: 'block',
    onVersionBeyondEntitlement: 'block',
    entitledVersion: 'releasedBeforeSupportEnd',
    domainBinding: 'off',
    clock,
  });
});

test('E02, E26: a term is access while it lasts', () => {
  expect(termAccess).toEqual({
    heartbeat: { mode: 'none' },
    onInvalid: 'deny',
    onExpiry: 'deny',
    onMissing: 'deny',
    onRevoked: 'block',
    onSuspended: 'block',
    onVersionBeyondEntitlement: 'ignore',
    entitledVersion: 'any',
    domainBinding: 'off',
    clock,
  });
});
