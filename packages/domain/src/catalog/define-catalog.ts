import type { Product, ProductNames } from './product.ts';

/** The vendor's typed declaration of everything that is licensed. */
export interface Catalog {
  readonly defaultProduct: string;
  readonly products: Readonly<Record<string, Product>>;
}

/** The product names of a catalog. */
export type ProductName<C extends Catalog> = keyof C['products'] & string;

/** A catalog's product by name. */
export type ProductOf<C extends Catalog, P extends ProductName<C>> = C['products'][P];

/** The literal names a product declared, for typed gates. */
export type NamesOf<P extends Product> = P extends Product<infer N> ? N : never;

/**
 * Declares one product. Every name given here becomes a literal union, so a tier that
 * grants a flag the product does not have does not compile.
 */
export function defineProduct<
  const Flag extends string,
  const Limit extends string,
  const Interval extends string,
  const Quota extends string,
  const TierName extends string,
  const Theme extends string,
  const Plugin extends string,
  const NichePackage extends string,
>(
  product: Product<{
    flag: Flag;
    limit: Limit;
    interval: Interval;
    quota: Quota;
    tier: TierName;
    theme: Theme;
    plugin: Plugin;
    nichePackage: NichePackage;
  }>,
): typeof product {
  return product;
}

/** Declares the catalog: the source of truth that tokens, gates, prices and screens come from. */
export function defineCatalog<const Products extends Readonly<Record<string, Product>>>(catalog: {
  readonly defaultProduct: keyof Products & string;
  readonly products: Products;
}): { readonly defaultProduct: keyof Products & string; readonly products: Products } {
  return catalog;
}

/** A product by a name that is not known to be one: from a token, a request or a database row. */
export function findProduct(catalog: Catalog, name: string): Product<ProductNames> | undefined {
  return Object.hasOwn(catalog.products, name) ? catalog.products[name] : undefined;
}
