import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import { heartbeatStates } from '../catalog/enforcement-presets.ts';
import { issuedAt, sampleClaims } from '../claims/claims-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { evaluateRuntime } from './evaluate-runtime.ts';
import type { RuntimeFacts } from './runtime-facts.ts';
import type { RuntimeState } from './runtime-state.ts';

/** 21 January 2027; the sample's support ends on 22 May 2027. */
export const now = issuedAt + 60 * DAY;

/** A healthy install: a valid token, a heartbeat this second, nothing known against it. */
export const healthy: RuntimeFacts = {
  token: { state: 'valid', claims: sampleClaims },
  authority: 'none',
  lastHeartbeatAt: now,
  version: null,
  highWaterMark: null,
};

/** Every capability, in its order. */
export const everything: readonly string[] = ['core', 'cloud', 'updates', 'support', 'downloads'];

/** The state of an install that is healthy but for the facts given, under the gateway's rules unless told. */
export function evaluate(
  facts: Partial<RuntimeFacts>,
  policy: EnforcementPolicy = heartbeatStates,
): RuntimeState {
  return evaluateRuntime({ ...healthy, ...facts }, policy, now);
}

/** The same as plain members, with the names of the capabilities that are open. */
export function evaluateOpen(facts: Partial<RuntimeFacts>, policy?: EnforcementPolicy) {
  const state = evaluate(facts, policy);
  const open = Object.entries(state.capabilities).filter(([, isOpen]) => isOpen);
  const { effects, explanation } = state;
  return { ...state, effects, explanation, open: open.map(([name]) => name) };
}

/** A token whose support ends at an instant, or never began. */
export function supported(until: number | null): Partial<RuntimeFacts> {
  return { token: { state: 'valid', claims: { ...sampleClaims, support_until: until } } };
}

/** A token that ends at an instant. */
export function expiring(at: number, kind = 'term'): Partial<RuntimeFacts> {
  const claims = { ...sampleClaims, kind, exp: at, expires_at: at };
  return { token: { state: 'valid', claims } };
}
