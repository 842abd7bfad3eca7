import { cheapestTier } from '../catalog/cheapest-tier.ts';
import type { Product } from '../catalog/product.ts';
import type { ResolvedTier } from '../catalog/resolve-tier.ts';
import { lineageOf } from '../catalog/tier-lineage.ts';
import type { Rights } from './rights.ts';

/**
 * The cheapest tier for sale that would do, beside the license's own and those below it: where the
 * license carries less than its tier, buying that tier again is no way out.
 */
export function upgradeFor(
  product: Product,
  rights: Rights,
  wouldDo: (tier: ResolvedTier) => boolean,
): { readonly needs?: string } {
  const held = lineageOf(product, rights.tier);
  const isHeld = (name: string) => held.some((tier) => tier === product.tiers[name]);
  const needs = cheapestTier(product, (tier) => !isHeld(tier.name) && wouldDo(tier));
  return needs === undefined ? {} : { needs };
}
