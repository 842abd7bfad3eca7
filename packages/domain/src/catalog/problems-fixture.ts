import { checkCatalog } from './check-catalog.ts';
import type { Product } from './product.ts';

/** What is wrong with a product, as `path: code`. */
export function problemsOf(product: Product): readonly string[] {
  return checkCatalog({ defaultProduct: 'p', products: { p: product } }).map(
    ({ path, code }) => `${path.replace('products.p.', '')}: ${code}`,
  );
}
