import type { Allowance, Product } from './product.ts';
import { resolveTier, type ResolvedTier } from './resolve-tier.ts';

/**
 * The lowest tier that would do, as an answer to "what do I need for this?"; undefined when none
 * does. Internal tiers are never sold, so they are never an answer.
 */
export function cheapestTier(
  product: Product,
  wouldDo: (tier: ResolvedTier) => boolean,
): string | undefined {
  for (const [name, declared] of Object.entries(product.tiers)) {
    if (declared.internal === true) continue;
    const tier = resolveTier(product, name);
    if (tier !== undefined && wouldDo(tier)) return name;
  }
  return undefined;
}

/** Whether an allowance covers this many. */
export function allows(allowance: Allowance, count: number): boolean {
  return allowance === 'unlimited' || count <= allowance;
}
