import { catalog } from '@signet/catalog/catalog';
import { type Catalog, findProduct } from '@signet/domain/catalog/define-catalog';
import type { Product } from '@signet/domain/catalog/product';
import { userMistake } from '../failure/cli-failure.ts';

/** A product under its name. */
export interface NamedProduct {
  readonly name: string;
  readonly product: Product;
}

/** The vendor's catalog, seen without its literal names: commands get theirs as words. */
export const vendorCatalog: Catalog = catalog;

/** The product of this name, the catalog's default where nobody said one. */
export function knownProduct(name: string = vendorCatalog.defaultProduct): NamedProduct {
  const product = findProduct(vendorCatalog, name);
  if (product !== undefined) return { name, product };
  const known = Object.keys(vendorCatalog.products).join(', ');
  throw userMistake(`The catalog has no product ${name}.`, `Write one of: ${known}.`);
}
