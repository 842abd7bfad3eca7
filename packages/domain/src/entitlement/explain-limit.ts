import type { Allowance, Product } from '../catalog/product.ts';
import { resolveTier } from '../catalog/resolve-tier.ts';
import { failed, noted, passed } from '../explanation/explain-step.ts';
import type { Explanation, ExplanationStep } from '../explanation/explanation.ts';
import { limitOf, requireLimit } from './gates.ts';
import { goneTierStep } from './gone-tier-step.ts';
import type { Rights } from './rights.ts';

/**
 * Why a count fits into a limit or quota, or does not: what the tier says, what the license itself
 * carries, then the gate. The license decides, because its numbers can differ from its tier's.
 */
export function explainLimit(
  product: Product,
  rights: Rights,
  use: { readonly limit: string; readonly current: number },
): Explanation {
  const looked = {
    rule: 'entitlement.limit',
    input: use.current,
    threshold: limitOf(rights, use.limit),
  };
  const gate = requireLimit(product, rights, use);
  const decision = gate.ok
    ? passed(looked, {
        en: `${use.current} of ${use.limit} is within the license.`,
        ro: `${use.current} la ${use.limit} se încadrează în licență.`,
      })
    : failed(looked, gate.error);
  return [tierStep(product, rights, use.limit), licenseStep(product, rights, use.limit), decision];
}

function tierStep(product: Product, rights: Rights, limit: string): ExplanationStep {
  const allowed = tierAllowance(product, rights, limit);
  const looked = { rule: 'entitlement.tier', input: limit, threshold: rights.tier };
  if (allowed === 'gone') return goneTierStep(looked);
  return noted(looked, {
    en: `The tier ${rights.tier} allows ${inWords(allowed, 'unlimited')} of ${limit}.`,
    ro: `Nivelul ${rights.tier} permite ${inWords(allowed, 'nelimitat')} la ${limit}.`,
  });
}

function licenseStep(product: Product, rights: Rights, limit: string): ExplanationStep {
  const carried = limitOf(rights, limit);
  const allowed = tierAllowance(product, rights, limit);
  const looked = {
    rule: 'entitlement.override',
    input: carried,
    threshold: inWords(allowed, 'unlimited'),
  };
  const isOwn = (carried ?? 'unlimited') !== allowed;
  return isOwn && allowed !== 'gone'
    ? noted(looked, {
        en: `The license carries its own number: ${inWords(carried, 'unlimited')}. It counts, not the tier’s.`,
        ro: `Licența poartă propriul număr: ${inWords(carried, 'nelimitat')}. El contează, nu cel al nivelului.`,
      })
    : passed(looked, {
        en: `The license carries ${inWords(carried, 'unlimited')}.`,
        ro: `Licența poartă ${inWords(carried, 'nelimitat')}.`,
      });
}

/** `gone` where the catalog no longer has the tier. */
function tierAllowance(product: Product, rights: Rights, limit: string): Allowance | 'gone' {
  const tier = resolveTier(product, rights.tier);
  if (tier === undefined) return 'gone';
  const numbers: Readonly<Record<string, Allowance>> = { ...tier.limits, ...tier.quotas };
  return Object.hasOwn(numbers, limit) ? (numbers[limit] ?? 0) : 0;
}

function inWords(allowed: Allowance | 'gone' | null, unlimited: string): string {
  return allowed === null || allowed === 'unlimited' ? unlimited : `${allowed}`;
}
