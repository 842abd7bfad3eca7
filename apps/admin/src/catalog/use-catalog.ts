import { locale } from '@signet/ui/i18n/locale';
import { ask } from '../api/api.ts';
import { useQuery } from '../api/use-query.ts';

type Answer = Awaited<ReturnType<ReturnType<typeof ask.catalog.products>['queryFn']>>;

/** A product as forms and filters need it. */
export type ProductView = Answer['products'][number];

export interface Catalog {
  /** Empty until it is loaded. */
  readonly products: () => readonly ProductView[];
  readonly defaultProduct: () => string;
  readonly product: (name: string) => ProductView | undefined;
  /** A tier's label in the reader's language; its name until the catalog is there. */
  readonly tierLabel: (product: string, tier: string) => string;
  readonly productLabel: (product: string) => string;
}

/** What the vendor sells; it changes only with a release. */
export function useCatalog(): Catalog {
  const query = useQuery(() => ({
    ...ask.catalog.products(),
    staleTime: Number.POSITIVE_INFINITY,
  }));
  const loaded = () => query.data;
  const products = () => loaded()?.products ?? [];
  const product = (name: string) => products().find((candidate) => candidate.name === name);
  return {
    products,
    product,
    defaultProduct: () => loaded()?.defaultProduct ?? '',
    productLabel: (name) => product(name)?.label[locale()] ?? name,
    tierLabel: (name, tier) =>
      product(name)?.tiers.find((candidate) => candidate.name === tier)?.label[locale()] ?? tier,
  };
}
