import { defineCatalog } from '@signet/domain/catalog/define-catalog';
import { storefront } from './storefront.ts';

/** The vendor's catalog: every product, tier, limit and rule that licenses are issued by. */
export const catalog = defineCatalog({
  defaultProduct: 'storefront',
  products: { storefront },
});
