import { limitsOfTier } from '../catalog/limits-of-tier.ts';
import type { Product } from '../catalog/product.ts';
import { resolveTier } from '../catalog/resolve-tier.ts';
import type { LicenseClaims } from '../claims/license-claim-table.ts';

/** The part of a license's claims that gates look at; whole claims fit. */
export type Rights = Pick<
  LicenseClaims,
  'tier' | 'features' | 'limits' | 'licensed_themes' | 'licensed_plugins' | 'niche_packages'
>;

/** The rights of an install that fell back to a tier (A20, A21): its flags and numbers, no artifacts. */
export function rightsOfTier(product: Product, tierName: string | undefined): Rights {
  const none = { licensed_themes: [], licensed_plugins: [], niche_packages: [] };
  const tier = tierName === undefined ? undefined : resolveTier(product, tierName);
  if (tier === undefined) return { ...none, tier: tierName ?? '', features: [], limits: {} };
  return {
    ...none,
    tier: tier.name,
    features: Object.keys(tier.flags).filter((flag) => tier.flags[flag] === true),
    limits: limitsOfTier(tier),
  };
}
