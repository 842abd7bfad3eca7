import type { Capability, EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
import { errorDocs } from '../error/error-description.ts';
import { failed, passed } from '../explanation/explain-step.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';
import type { RuntimeFacts } from './runtime-facts.ts';
import type { RuntimeLayer } from './runtime-layer.ts';
import { blockedLayer } from './token-layer.ts';

/** What a dropped capability means to the person at the install. */
const dropTexts: Readonly<Record<Capability, LocalizedText>> = {
  core: { en: 'Protected functions stop.', ro: 'Funcțiile protejate se opresc.' },
  cloud: { en: 'Cloud features stop.', ro: 'Funcțiile din cloud se opresc.' },
  updates: { en: 'Updates stop.', ro: 'Actualizările se opresc.' },
  support: { en: 'Support stops.', ro: 'Suportul se oprește.' },
  downloads: { en: 'Premium downloads stop.', ro: 'Descărcările premium se opresc.' },
};
const keepsRunning: LocalizedText = {
  en: 'The product itself keeps running.',
  ro: 'Produsul în sine funcționează în continuare.',
};

/** What the authority's word does: drops what the policy names, or blocks (B39–B42, D06, D10). */
export function authorityLayer(
  policy: EnforcementPolicy,
  authority: RuntimeFacts['authority'],
): RuntimeLayer {
  if (authority === 'none') return { step: silent };
  const rule = authority === 'revoked' ? policy.onRevoked : policy.onSuspended;
  const error = { code: 'LICENSE_BLOCKED', cause: authority } as const;
  const code = diagnoses[authority];
  const looked = { rule: 'authority', input: authority, threshold: 'none' };
  const step = () => ({ ...failed(looked, error), code, docs: errorDocs(code) });
  // Without its core a product does nothing, so dropping it is blocking.
  if (rule === 'block' || rule.drop.includes('core')) return blockedLayer(error, step);
  return {
    drops: rule.drop,
    effects: () => [...rule.drop.map((capability) => dropTexts[capability]), keepsRunning],
    step,
  };
}

function silent(): ExplanationStep {
  const looked = { rule: 'authority', input: 'none', threshold: 'none' };
  return passed(looked, {
    en: 'The license is neither revoked nor suspended, as far as this install knows.',
    ro: 'Licența nu este nici revocată, nici suspendată, din câte știe această instalare.',
  });
}

const diagnoses = { revoked: 'LICENSE_REVOKED', suspended: 'LICENSE_SUSPENDED' } as const;
