import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import {
  heartbeatStates,
  offlineFallback,
  telemetryOnly,
  termAccess,
} from '../catalog/enforcement-presets.ts';

/** The policies that the vectors of states name, as a catalog writes them. */
export const statePolicies = {
  offlineFallback: offlineFallback('community'),
  telemetryOnly: telemetryOnly('community'),
  heartbeatStates,
  termAccess,
  dropsUpdates: {
    ...heartbeatStates,
    onRevoked: { drop: ['updates'] },
    onSuspended: { drop: ['core'] },
    onVersionBeyondEntitlement: 'pauseUpdates',
    clock: { leewaySeconds: 0 },
  },
} as const satisfies Readonly<Record<string, EnforcementPolicy>>;

/** The name of one of them. */
export type StatePolicyName = keyof typeof statePolicies;

/** All of them. */
export const statePolicyNames = [
  'offlineFallback',
  'telemetryOnly',
  'heartbeatStates',
  'termAccess',
  'dropsUpdates',
] as const satisfies readonly StatePolicyName[];
