import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { authorityLayer } from './authority-layer.ts';
import { clockLayer } from './clock-layer.ts';
import { heartbeatLayer } from './heartbeat-layer.ts';
import { LayeredState } from './layered-state.ts';
import type { RuntimeFacts } from './runtime-facts.ts';
import type { RuntimeState } from './runtime-state.ts';
import { supportLayer } from './support-layer.ts';
import { termLayer } from './term-layer.ts';
import { invalidTokenLayer, missingTokenLayer } from './token-layer.ts';
import { versionLayer } from './version-layer.ts';

/**
 * What a running install may do at `now`, and why: the same function in the SDK, the API, the
 * admin and the timeline (R1–R3, D01–D10). Total: every combination of facts and policy has a
 * state. The heartbeat's part is a layer that has no way to restrict (D08).
 */
export function evaluateRuntime(
  facts: RuntimeFacts,
  policy: EnforcementPolicy,
  now: UnixSeconds,
): RuntimeState {
  const { token } = facts;
  if (token.state === 'missing') return new LayeredState([missingTokenLayer(policy)]);
  if (token.state === 'invalid') return new LayeredState([invalidTokenLayer(policy, token.error)]);
  const { claims } = token;
  const proven = { issuedAt: claims.iat, highWaterMark: facts.highWaterMark };
  return new LayeredState([
    authorityLayer(policy, facts.authority),
    versionLayer(policy, facts.version),
    termLayer(policy, claims, now),
    supportLayer(claims.support_until, now),
    heartbeatLayer(policy, facts.lastHeartbeatAt, now),
    clockLayer(policy, proven, now),
  ]);
}
