import type { Allowance, KindRule } from './product.ts';

/** What a tier allows of a kind of license: the tier's own number, or the kind's cap where that is less (R8). */
export function allowedByKind(
  tier: Allowance,
  rule: KindRule,
  what: 'domains' | 'nichePackages',
): Allowance {
  const cap = rule.validity === 'days' ? rule.caps?.[what] : undefined;
  if (cap === undefined) return tier;
  return tier === 'unlimited' ? cap : Math.min(tier, cap);
}
