import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
import type { InstallError } from '../error/install-error.ts';
import { failed } from '../explanation/explain-step.ts';
import type { InvalidTokenError } from './runtime-facts.ts';
import { everyCapability, type RuntimeLayer } from './runtime-layer.ts';

const freePlan: LocalizedText = {
  en: 'The free plan applies.',
  ro: 'Se aplică planul gratuit.',
};

const refused: LocalizedText = {
  en: 'Protected functions answer 403.',
  ro: 'Funcțiile protejate răspund cu 403.',
};
const untilActivated: LocalizedText = {
  en: 'Protected functions answer 403 until a license is activated.',
  ro: 'Funcțiile protejate răspund cu 403 până la activarea unei licențe.',
};

/** No key is configured: the free plan, or no access until one is (D07, R2). */
export function missingTokenLayer(policy: EnforcementPolicy): RuntimeLayer {
  const looked = { rule: 'token.present', input: false, threshold: true };
  const step = () => failed(looked, { code: 'LICENSE_MISSING' });
  return policy.onMissing === 'fallback' ? fallbackLayer(policy, step) : notActivated(step);
}

/** The key is not a license of this product: the diagnosis is in the trace, the policy says what follows (A21, R3). */
export function invalidTokenLayer(
  policy: EnforcementPolicy,
  error: InvalidTokenError,
): RuntimeLayer {
  const looked = { rule: 'token.verified', input: false, threshold: true };
  const step = () => failed(looked, error);
  return policy.onInvalid === 'fallback' ? fallbackLayer(policy, step) : notActivated(step);
}

/** The product runs with the rights of the free tier, and with nothing where the policy names none (A20, A21). */
export function fallbackLayer(
  policy: Pick<EnforcementPolicy, 'freeTier'>,
  step: RuntimeLayer['step'],
): RuntimeLayer {
  const { freeTier } = policy;
  return {
    drops: ['cloud', 'support', 'downloads'],
    effects: () => [freePlan],
    step,
    ...(freeTier === undefined ? {} : { fallbackTier: freeTier }),
  };
}

/** Every protected endpoint answers with the error until the cause is gone. */
export function blockedLayer(error: InstallError, step: RuntimeLayer['step']): RuntimeLayer {
  return { name: 'BLOCKED', drops: everyCapability, effects: () => [refused], step, error };
}

function notActivated(step: RuntimeLayer['step']): RuntimeLayer {
  const error = { code: 'NOT_ACTIVATED' } as const;
  return {
    name: 'NOT_ACTIVATED',
    drops: everyCapability,
    effects: () => [untilActivated],
    step,
    error,
  };
}
