import { type CatalogProblem, problemAt, problemIf } from './catalog-problem.ts';
import { checkMonotone } from './check-monotone.ts';
import { checkPackages } from './check-packages.ts';
import { checkPricing } from './check-pricing.ts';
import { checkSupportPlans } from './check-support-plans.ts';
import { checkTiers } from './check-tiers.ts';
import { type Catalog, findProduct } from './define-catalog.ts';
import type { EnforcementPolicy } from './enforcement-policy.ts';
import { isEmptyText } from './localized-text.ts';
import type { Product } from './product.ts';

/**
 * Everything that is wrong with a catalog and that its types cannot tell, in the order of the
 * products; an empty list can be sold. Also for catalogs that no compiler has seen.
 */
export function checkCatalog(catalog: Catalog): readonly CatalogProblem[] {
  const { products, defaultProduct } = catalog;
  const isKnown = findProduct(catalog, defaultProduct) !== undefined;
  const known = Object.keys(products);
  return [
    ...problemIf(
      !isKnown,
      problemAt('defaultProduct', 'unknown-name', { detail: defaultProduct, known }),
    ),
    ...Object.entries(products).flatMap(([name, product]) =>
      checkProduct(product, `products.${name}`),
    ),
  ];
}

function checkProduct(product: Product, path: string): readonly CatalogProblem[] {
  return [
    ...problemIf(isEmptyText(product.name), problemAt(`${path}.name`, 'empty-text')),
    ...checkFeatures(product, path),
    ...checkTiers(product, path),
    ...checkMonotone(product, path),
    ...checkPackages(product, `${path}.packages`),
    ...checkEnforcement(product.enforcement, product, `${path}.enforcement`),
    ...checkSupportPlans(product, `${path}.supportPlans`),
    ...checkPricing(product, `${path}.pricing`),
  ];
}

/** Limits, intervals and quotas share the `limits` claim, so their names must not meet. */
function checkFeatures(product: Product, path: string): readonly CatalogProblem[] {
  const groups = ['flags', 'limits', 'intervals', 'quotas'] as const;
  const texts = groups.flatMap((group) =>
    Object.entries(product[group]).flatMap(([name, text]) =>
      problemIf(isEmptyText(text), problemAt(`${path}.${group}.${name}`, 'empty-text')),
    ),
  );
  const numbers = (['limits', 'intervals', 'quotas'] as const).flatMap((group) =>
    Object.keys(product[group]).map((name) => ({ group, name })),
  );
  const twice = numbers.filter(
    ({ name }, index) => numbers.findIndex((first) => first.name === name) < index,
  );
  return [
    ...texts,
    ...twice.flatMap(({ group, name }) =>
      problemIf(true, problemAt(`${path}.${group}.${name}`, 'name-twice', { detail: name })),
    ),
  ];
}

function checkEnforcement(
  policy: EnforcementPolicy,
  product: Product,
  path: string,
): readonly CatalogProblem[] {
  const { freeTier, heartbeat } = policy;
  const known = Object.keys(product.tiers);
  const fallsBack = [policy.onInvalid, policy.onExpiry, policy.onMissing].includes('fallback');
  const isUnknown = freeTier !== undefined && !Object.hasOwn(product.tiers, freeTier);
  const days =
    heartbeat.mode === 'states'
      ? [0, heartbeat.graceDays, heartbeat.softLockDays, heartbeat.readOnlyDays]
      : [];
  const rises = days.every((day, index) => index === 0 || day > Number(days[index - 1]));
  return [
    ...problemIf(
      fallsBack && freeTier === undefined,
      problemAt(path, 'no-free-tier', { detail: '', known }),
    ),
    ...problemIf(
      isUnknown,
      problemAt(`${path}.freeTier`, 'unknown-name', { detail: freeTier ?? '', known }),
    ),
    ...problemIf(
      !rises,
      problemAt(`${path}.heartbeat`, 'thresholds', { detail: days.slice(1).join(', ') }),
    ),
  ];
}
