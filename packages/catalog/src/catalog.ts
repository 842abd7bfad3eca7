import { defineCatalog } from '@signet/domain/catalog/define-catalog';
import { gateway } from './gateway.ts';
import { invoicing } from './invoicing.ts';
import { kit } from './kit.ts';
import { storefront } from './storefront.ts';

/** The vendor's catalog: every product, tier, limit and rule that licenses are issued by. */
export const catalog = defineCatalog({
  defaultProduct: 'storefront',
  products: { storefront, invoicing, gateway, kit },
});
