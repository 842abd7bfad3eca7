import { canonicalJson } from '../shared/canonical-json.ts';
import type { Catalog } from './define-catalog.ts';

/**
 * The catalog as one JSON text that does not depend on the order in which its keys were written,
 * to hash and to keep as a snapshot. The order of tiers and flags has a meaning (lowest tier
 * first), so it is in the text as a list of names.
 */
export function canonicalCatalog(catalog: Catalog): string {
  const order = Object.fromEntries(
    Object.entries(catalog.products).map(([name, product]) => [
      name,
      { flags: Object.keys(product.flags), tiers: Object.keys(product.tiers) },
    ]),
  );
  return canonicalJson({ ...catalog, order });
}
