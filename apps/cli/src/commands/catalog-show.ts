import { canonicalCatalog } from '@signet/domain/catalog/canonical-catalog';
import type { Locale } from '@signet/domain/catalog/localized-text';
import { catalogHash } from '@signet/license-token/catalog-hash';
import { knownProduct, vendorCatalog } from '../catalog/known-product.ts';
import { productSheet } from '../catalog/product-sheet.ts';
import { viewProduct } from '../catalog/product-view.ts';
import type { RunCommand } from '../program/command-call.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** The flag of `catalog show`. */
export interface CatalogShowOptions {
  readonly locale?: Locale;
}

/**
 * Shows what is sold today. As JSON it is also the snapshot that `catalog diff` reads: the whole
 * catalog is in `catalog`, whichever product was asked for.
 */
export const run: RunCommand<CatalogShowOptions> = async ({ terminal, operands, options }) => {
  const asked = operands.length > 0 ? operands : Object.keys(vendorCatalog.products);
  const products = asked.map((name) => knownProduct(name));
  const now = Math.floor(Date.now() / 1000);
  const hash = catalogHash(vendorCatalog);
  if (options.json === true) {
    const catalog: unknown = JSON.parse(canonicalCatalog(vendorCatalog));
    const shown = products.map((product) => viewProduct(product, now));
    terminal.print(jsonLine({ hash, products: shown, catalog }));
    return 0;
  }
  for (const product of products) {
    const [title = '', ...lines] = productSheet(product, options.locale ?? 'en', now);
    terminal.print(terminal.paint('bold', title));
    await terminal.printAll([...lines, '']);
  }
  terminal.print(terminal.paint('dim', `catalog ${hash}`));
  return 0;
};
