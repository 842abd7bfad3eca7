import type { EnforcementPolicy } from './enforcement-policy.ts';

/** Sixty seconds of clock difference are never an error (R24). */
const clock = { leewaySeconds: 60 } as const;

/** Verified offline, never phones home: an invalid, expired or missing key means the free plan (A08, A20, A21). */
export function offlineFallback<const Tier extends string>(
  freeTier: Tier,
): EnforcementPolicy<Tier> {
  return {
    heartbeat: { mode: 'none' },
    onInvalid: 'fallback',
    onExpiry: 'fallback',
    onMissing: 'fallback',
    onRevoked: { drop: ['cloud', 'updates', 'support', 'downloads'] },
    onSuspended: { drop: ['cloud', 'updates', 'support', 'downloads'] },
    onVersionBeyondEntitlement: 'ignore',
    entitledVersion: 'any',
    domainBinding: 'off',
    freeTier,
    clock,
  };
}

/**
 * Bound to its domains; the heartbeat only informs. Revoked means no cloud and no premium
 * downloads while the install keeps running (B40–B42); a trial ends with a 503 page (C38).
 */
export function telemetryOnly<const Tier extends string>(freeTier: Tier): EnforcementPolicy<Tier> {
  return {
    heartbeat: { mode: 'telemetry' },
    onInvalid: 'fallback',
    onExpiry: 'page503',
    onMissing: 'fallback',
    onRevoked: { drop: ['cloud', 'downloads'] },
    onSuspended: { drop: ['cloud', 'downloads'] },
    onVersionBeyondEntitlement: 'pauseUpdates',
    entitledVersion: 'sameMajor',
    domainBinding: 'enforce',
    freeTier,
    clock,
  };
}

/** States by heartbeat gap at 14, 31 and 45 days; only the authority's word or a version blocks (D01–D10). */
export const heartbeatStates: EnforcementPolicy<never> = {
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
};

/** Access for as long as the term lasts: expired, revoked or missing is no access (E02, E26). */
export const termAccess: EnforcementPolicy<never> = {
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
};
