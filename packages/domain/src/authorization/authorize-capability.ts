import type { Capability } from '../catalog/enforcement-policy.ts';
import { noted, passed } from '../explanation/explain-step.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';
import type { RuntimeState } from '../runtime/runtime-state.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { hasActiveSupport } from '../support/support-window.ts';
import { allowed, type Authorization, firstRefusal, refused } from './authorization.ts';

/** Every capability that a service may ask about. */
export const capabilities = [
  'core',
  'cloud',
  'updates',
  'support',
  'downloads',
] as const satisfies readonly Capability[];

/** What the server knows of a license when a service asks whether to serve its holder. */
export interface CapabilityCase {
  readonly capability: Capability;
  /** The state by the server's own record, never by what the token says. */
  readonly runtime: RuntimeState;
  readonly supportUntil: UnixSeconds | null;
  readonly now: UnixSeconds;
}

/**
 * Whether a capability of a license is open, by its record: cloud features cease with a revocation
 * and with the support window, and the product itself does not (B40, C30).
 */
export function authorizeCapability(asked: CapabilityCase): Authorization {
  const { capability, runtime, supportUntil, now } = asked;
  const { capabilities: has, explanation } = runtime;
  const looked = { rule: 'authorization.capability', input: capability, threshold: openIn(has) };
  if (has[capability]) return allowed([...explanation, openStep(capability, looked)]);
  const code = firstRefusal(explanation);
  if (code !== null)
    return { allowed: false, code, explanation: [...explanation, closedStep(capability, looked)] };
  const gated = capability === 'support' || capability === 'cloud';
  return gated && !hasActiveSupport(supportUntil, now)
    ? refused(explanation, looked, { code: 'SUPPORT_ENDED', at: supportUntil })
    : { allowed: false, code, explanation: [...explanation, closedStep(capability, looked)] };
}

interface Asked {
  readonly rule: string;
  readonly input: Capability;
  readonly threshold: readonly string[];
}

function openIn(has: RuntimeState['capabilities']): readonly string[] {
  return capabilities.filter((capability) => has[capability]);
}

function openStep(capability: Capability, looked: Asked): ExplanationStep {
  return passed(looked, {
    en: `The capability ${capability} is open.`,
    ro: `Capacitatea ${capability} este deschisă.`,
  });
}

function closedStep(capability: Capability, looked: Asked): ExplanationStep {
  return noted(looked, {
    en: `The capability ${capability} is closed, for the reason above.`,
    ro: `Capacitatea ${capability} este închisă, din motivul de mai sus.`,
  });
}
