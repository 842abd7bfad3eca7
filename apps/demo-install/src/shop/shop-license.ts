import type { catalog } from '@signet/catalog/catalog';
import type { License, NamesOf } from '@signet/sdk';

/** The license of this shop, typed by the storefront's own names: a mistyped one does not compile. */
export type ShopLicense = License<NamesOf<(typeof catalog.products)['storefront']>>;
