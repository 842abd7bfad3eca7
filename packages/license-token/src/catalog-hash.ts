import { hash } from 'node:crypto';
import type { Catalog } from '@signet/domain/catalog/define-catalog';
import { canonicalJson } from './canonical-json.ts';

/**
 * A catalog as one canonical text: names sorted, except that the order of a product's tiers is
 * kept beside them, because it says which tier is above which.
 */
export function catalogText(catalog: Catalog): string {
  const products = Object.entries(catalog.products).map(([name, product]) => [
    name,
    { ...product, tierOrder: Object.keys(product.tiers) },
  ]);
  return canonicalJson({ ...catalog, products: Object.fromEntries(products) as unknown });
}

/** SHA-256 of the catalog's canonical text in hex: the `catalog` claim of every token judged by it (R4). */
export function catalogHash(catalog: Catalog): string {
  return hash('sha256', catalogText(catalog), 'hex');
}
