import type { Catalog } from './define-catalog.ts';
import type { PremiumPackage } from './premium-package.ts';

/** What an npm package is part of, in any product of the catalog; one of no product is free to all. */
export function findPremiumPackage(
  { products }: Catalog,
  name: string,
): PremiumPackage | undefined {
  const parts = Object.values(products).map((product) => premiumPackageOf(product, name));
  return parts.find((part) => part !== undefined);
}

/** What a package is part of in one product; undefined where it is none of the product's. */
export function premiumPackageOf(
  { packages = {} }: { readonly packages?: Readonly<Record<string, PremiumPackage>> },
  name: string,
): PremiumPackage | undefined {
  return Object.hasOwn(packages, name) ? packages[name] : undefined;
}
