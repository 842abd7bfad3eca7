import type { Catalog } from './define-catalog.ts';

/**
 * What an npm package is part of: a license that carries this plugin or theme may download it
 * (B41, C43, C44).
 */
export type PremiumPackage<Plugin extends string = string, Theme extends string = string> =
  | { readonly plugin: Plugin; readonly theme?: never }
  | { readonly theme: Theme; readonly plugin?: never };

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

/** Lower case, no leading dot or underscore, at most 214 characters; a scope before a slash. */
const NPM_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

/** Whether npm accepts a text as the name of a new package. */
export function isPackageName(name: string): boolean {
  return name.length <= 214 && NPM_NAME.test(name);
}
