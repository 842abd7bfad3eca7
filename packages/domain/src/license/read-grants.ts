import { allows, cheapestTier } from '../catalog/cheapest-tier.ts';
import { allowedByKind } from '../catalog/kind-caps.ts';
import { limitsOfTier } from '../catalog/limits-of-tier.ts';
import type { LicenseKind, Product } from '../catalog/product.ts';
import type { ResolvedTier } from '../catalog/resolve-tier.ts';
import type { SignetError, SignetErrorOf } from '../error/signet-error.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { LicenseTerms } from './license.ts';

/** The rights asked for beside the tier's own; names are checked against the product. */
export interface GrantRequest {
  /** Flags beyond the tier's; `null` for the tier's alone. */
  readonly features: readonly string[] | null;
  readonly themes: readonly string[];
  readonly plugins: readonly string[];
  readonly nichePackages: readonly string[];
}

/** The rights of a license, as its record keeps them. */
export type Grants = Pick<
  LicenseTerms,
  'features' | 'limits' | 'themes' | 'plugins' | 'nichePackages'
>;

/**
 * The rights a license gets: the tier's flags and the granted ones, the tier's numbers, and the
 * named artifacts, each in the catalog's order (B08–B11, C07–C13, R8).
 */
export function readGrants(
  product: Product,
  tier: ResolvedTier,
  request: GrantRequest & { readonly kind: LicenseKind },
): Result<Grants, SignetError> {
  const features = readFeatures(product, tier, request.features ?? []);
  if (!features.ok) return features;
  const themes = readNames(product.themes, request.themes, 'licensed_themes');
  if (!themes.ok) return themes;
  const plugins = readNames(product.plugins, request.plugins, 'licensed_plugins');
  if (!plugins.ok) return plugins;
  const nichePackages = readNames(product.nichePackages, request.nichePackages, 'niche_packages');
  if (!nichePackages.ok) return nichePackages;
  const refusal = tooManyNiches(product, tier, {
    kind: request.kind,
    count: nichePackages.value.length,
  });
  if (refusal !== undefined) return err(refusal);
  return ok({
    features: features.value,
    limits: limitsOfTier(tier),
    themes: themes.value,
    plugins: plugins.value,
    nichePackages: nichePackages.value,
  });
}

function readFeatures(
  product: Product,
  tier: ResolvedTier,
  requested: readonly string[],
): Result<readonly string[], SignetError> {
  const flags = Object.keys(product.flags);
  const known = readNames(flags, requested, 'features');
  if (!known.ok) return known;
  const isIncluded = (flag: string) => tier.flags[flag] === true;
  const refused = known.value.find((flag) => !isIncluded(flag) && !tier.grantable.includes(flag));
  if (refused !== undefined) return err(featureNotAllowed(product, tier, refused));
  return ok(flags.filter((flag) => isIncluded(flag) || known.value.includes(flag)));
}

/** The requested names without duplicates, in the catalog's order. */
function readNames(
  known: readonly string[],
  requested: readonly string[],
  param: string,
): Result<readonly string[], SignetErrorOf<'VALIDATION'>> {
  const unknown = requested.find((name) => !known.includes(name));
  if (unknown === undefined) return ok(known.filter((name) => requested.includes(name)));
  const detail = {
    en: `“${unknown}” is not one of ${known.join(', ') || '(none)'}.`,
    ro: `„${unknown}” nu este printre: ${known.join(', ') || '(nimic)'}.`,
  };
  return err({ code: 'VALIDATION', param, detail });
}

/** A tier allows none of a flag that it neither includes nor may be granted. */
function featureNotAllowed(product: Product, tier: ResolvedTier, feature: string): SignetError {
  const needs = cheapestTier(
    product,
    (candidate) => candidate.flags[feature] === true || candidate.grantable.includes(feature),
  );
  return {
    code: 'TIER_LIMIT',
    param: 'features',
    feature,
    tier: tier.name,
    limit: 0,
    current: 1,
    ...(needs === undefined ? {} : { needs }),
  };
}

function tooManyNiches(
  product: Product,
  tier: ResolvedTier,
  asked: { readonly kind: LicenseKind; readonly count: number },
): SignetError | undefined {
  const rule = product.kinds[asked.kind];
  const limit = allowedByKind(tier.nichePackages, rule, 'nichePackages');
  if (limit === 'unlimited' || asked.count <= limit) return undefined;
  const needs = cheapestTier(product, (candidate) =>
    allows(allowedByKind(candidate.nichePackages, rule, 'nichePackages'), asked.count),
  );
  return {
    code: 'TIER_LIMIT',
    param: 'niche_packages',
    tier: tier.name,
    limit,
    current: asked.count,
    ...(needs === undefined ? {} : { needs }),
  };
}
