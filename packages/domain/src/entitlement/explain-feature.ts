import type { Product } from '../catalog/product.ts';
import { resolveTier } from '../catalog/resolve-tier.ts';
import { failed, noted, passed } from '../explanation/explain-step.ts';
import type { Explanation, ExplanationStep } from '../explanation/explanation.ts';
import { requireFeature } from './gates.ts';
import { goneTierStep } from './gone-tier-step.ts';
import type { Rights } from './rights.ts';

/**
 * Why a license has a flag, or has not: what the tier says, then what the license itself carries.
 * The license decides, because a flag can be granted beside its tier (B11, R8).
 */
export function explainFeature(product: Product, rights: Rights, flag: string): Explanation {
  return [tierStep(product, rights, flag), licenseStep(product, rights, flag)];
}

function tierStep(product: Product, rights: Rights, flag: string): ExplanationStep {
  const tier = resolveTier(product, rights.tier);
  const looked = { rule: 'entitlement.tier', input: flag, threshold: rights.tier };
  if (tier === undefined) return goneTierStep(looked);
  if (tier.flags[flag] === true) {
    return passed(looked, {
      en: `The tier ${rights.tier} includes ${flag}.`,
      ro: `Nivelul ${rights.tier} include ${flag}.`,
    });
  }
  return tier.grantable.includes(flag)
    ? noted(looked, {
        en: `The tier ${rights.tier} does not include ${flag}; it can be granted to a license.`,
        ro: `Nivelul ${rights.tier} nu include ${flag}; poate fi acordat unei licențe.`,
      })
    : noted(looked, {
        en: `The tier ${rights.tier} does not include ${flag}.`,
        ro: `Nivelul ${rights.tier} nu include ${flag}.`,
      });
}

function licenseStep(product: Product, rights: Rights, flag: string): ExplanationStep {
  const looked = { rule: 'entitlement.feature', input: flag, threshold: rights.features };
  const gate = requireFeature(product, rights, flag);
  if (!gate.ok) return failed(looked, gate.error);
  return passed(looked, {
    en: `The license carries ${flag}.`,
    ro: `Licența conține ${flag}.`,
  });
}
