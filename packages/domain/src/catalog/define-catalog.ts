import type { Product } from './product.ts';

/** The vendor's typed declaration of everything that is licensed. */
export interface Catalog {
  readonly defaultProduct: string;
  readonly products: Readonly<Record<string, Product>>;
}

/** The product names of a catalog. */
export type ProductName<C extends Catalog> = keyof C['products'] & string;

/** A catalog's product by name. */
export type ProductOf<C extends Catalog, P extends ProductName<C>> = C['products'][P];

/** The flags that a product of the catalog declares: what a gate may ask for. */
export type FlagOf<C extends Catalog, P extends ProductName<C>> = KeyOf<ProductOf<C, P>['flags']>;
/** The names of its limits. */
export type LimitOf<C extends Catalog, P extends ProductName<C>> = KeyOf<ProductOf<C, P>['limits']>;
/** The names of its intervals. */
export type IntervalOf<C extends Catalog, P extends ProductName<C>> = KeyOf<
  ProductOf<C, P>['intervals']
>;
/** The names of its quotas. */
export type QuotaOf<C extends Catalog, P extends ProductName<C>> = KeyOf<ProductOf<C, P>['quotas']>;
/** The names of its tiers. */
export type TierOf<C extends Catalog, P extends ProductName<C>> = KeyOf<ProductOf<C, P>['tiers']>;
/** The themes it licenses. */
export type ThemeOf<C extends Catalog, P extends ProductName<C>> = ProductOf<
  C,
  P
>['themes'][number];
/** The plugins it licenses. */
export type PluginOf<C extends Catalog, P extends ProductName<C>> = ProductOf<
  C,
  P
>['plugins'][number];
/** The niche packages it licenses. */
export type NicheOf<C extends Catalog, P extends ProductName<C>> = ProductOf<
  C,
  P
>['nichePackages'][number];

/** The offers of a product of the catalog: what a checkout may ask for. */
export type OfferOf<C extends Catalog, P extends ProductName<C>> = NamesOf<
  ProductOf<C, P>
>['offer'];
/** The currencies it is sold in. */
export type CurrencyOf<C extends Catalog, P extends ProductName<C>> = NamesOf<
  ProductOf<C, P>
>['currency'];
/** Its levels of support. */
export type SupportPlanOf<C extends Catalog, P extends ProductName<C>> = NamesOf<
  ProductOf<C, P>
>['supportPlan'];

/** The literal names a product declared, for typed gates. */
export type NamesOf<P extends Product> = {
  readonly flag: KeyOf<P['flags']>;
  readonly limit: KeyOf<P['limits']>;
  readonly interval: KeyOf<P['intervals']>;
  readonly quota: KeyOf<P['quotas']>;
  readonly tier: KeyOf<P['tiers']>;
  readonly theme: P['themes'][number];
  readonly plugin: P['plugins'][number];
  readonly nichePackage: P['nichePackages'][number];
  readonly supportPlan: KeyOf<NonNullable<P['supportPlans']>>;
  readonly currency: NonNullable<P['pricing']>['currencies'][number];
  readonly offer: KeyOf<NonNullable<P['pricing']>['offers']>;
};

type KeyOf<T> = keyof T & string;

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
  const SupportPlanName extends string = never,
  const Currency extends string = never,
  const OfferName extends string = never,
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
    supportPlan: SupportPlanName;
    currency: Currency;
    offer: OfferName;
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
export function findProduct(catalog: Catalog, name: string): Product | undefined {
  return Object.hasOwn(catalog.products, name) ? catalog.products[name] : undefined;
}
