import { allows, cheapestTier } from '../catalog/cheapest-tier.ts';
import { allowedByKind } from '../catalog/kind-caps.ts';
import type { LicenseKind, Product } from '../catalog/product.ts';
import type { ResolvedTier } from '../catalog/resolve-tier.ts';
import type { SignetError } from '../error/signet-error.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { readBoundRoot } from './read-bound-root.ts';

/** The sites a license is asked for, as typed or pasted. */
export interface BindingRequest {
  /** Independent sites; they count against the tier. */
  readonly domains: readonly string[];
  /** Names that only redirect to one of the sites; they do not count (R9). */
  readonly redirectDomains: readonly string[];
  readonly kind: LicenseKind;
}

/** The roots of a license as its record keeps them. */
export interface BoundDomains {
  /** Every bound root, redirects last. */
  readonly domains: readonly string[];
  readonly redirectDomains: readonly string[];
}

/** More redirects than this is a second license, not a second name (R9). */
export const MAXIMUM_REDIRECTS = 5;

type Param = 'domain_binding' | 'redirect_domains';

/**
 * Turns the requested names into registrable roots, without duplicates, and checks them against
 * the tier and the kind (B12, C08–C13, C24, C25, R9).
 */
export function bindDomains(
  product: Product,
  tier: ResolvedTier,
  request: BindingRequest,
): Result<BoundDomains, SignetError> {
  const sites = readRoots(request.domains, 'domain_binding');
  if (!sites.ok) return sites;
  const named = readRoots(request.redirectDomains, 'redirect_domains');
  if (!named.ok) return named;
  const redirects = named.value.filter((root) => !sites.value.includes(root));
  const refusal = refusalOf(product, tier, { kind: request.kind, sites: sites.value, redirects });
  return refusal === undefined
    ? ok({ domains: [...sites.value, ...redirects], redirectDomains: redirects })
    : err(refusal);
}

function readRoots(names: readonly string[], param: Param): Result<readonly string[], SignetError> {
  const roots = new Set<string>();
  for (const name of names) {
    const root = readBoundRoot(name);
    if (!root.ok) return err({ code: 'DOMAIN_INVALID', param, domain: name, problem: root.error });
    roots.add(root.value);
  }
  return ok([...roots]);
}

function refusalOf(
  product: Product,
  tier: ResolvedTier,
  bound: {
    readonly kind: LicenseKind;
    readonly sites: readonly string[];
    readonly redirects: readonly string[];
  },
): SignetError | undefined {
  const extra = bound.redirects[MAXIMUM_REDIRECTS];
  if (extra !== undefined) {
    return {
      code: 'DOMAIN_INVALID',
      param: 'redirect_domains',
      domain: extra,
      problem: 'too-many',
    };
  }
  const current = bound.sites.length;
  if (current === 0 && product.enforcement.domainBinding !== 'off') {
    return {
      code: 'VALIDATION',
      param: 'domain_binding',
      detail: { en: 'At least one domain is needed.', ro: 'Este nevoie de cel puțin un domeniu.' },
    };
  }
  const limit = allowedByKind(tier.domains, product.kinds[bound.kind], 'domains');
  if (limit === 'unlimited' || current <= limit) return undefined;
  return {
    code: 'TIER_LIMIT',
    param: 'domain_binding',
    tier: tier.name,
    limit,
    current,
    ...needs(product, bound.kind, current),
  };
}

function needs(product: Product, kind: LicenseKind, count: number): { readonly needs?: string } {
  const tier = cheapestTier(product, (candidate) =>
    allows(allowedByKind(candidate.domains, product.kinds[kind], 'domains'), count),
  );
  return tier === undefined ? {} : { needs: tier };
}
