import { limitsOfTier } from '../catalog/limits-of-tier.ts';
import type { Product } from '../catalog/product.ts';
import { resolveTier } from '../catalog/resolve-tier.ts';
import type { LicenseClaims } from '../claims/license-claim-table.ts';
import type { LicenseTerms } from '../license/license.ts';

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

/** The rights of a license as the server's record has them, whatever an older token says. */
export function rightsOfLicense(license: LicenseTerms): Rights {
  return {
    tier: license.tier,
    features: license.features,
    limits: license.limits,
    licensed_themes: license.themes,
    licensed_plugins: license.plugins,
    niche_packages: license.nichePackages,
  };
}
