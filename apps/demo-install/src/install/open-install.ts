import type { Install, InstallSettings } from './install.ts';
import { openInvoicing } from './invoicing.ts';
import { openStorefront } from './storefront.ts';

const products = { storefront: openStorefront, invoicing: openInvoicing } as const;

/** The products that this demonstration can be. */
export type DemoProduct = keyof typeof products;

/** Their names, as settings say them. */
export const demoProducts = Object.keys(products).filter((name): name is DemoProduct =>
  Object.hasOwn(products, name),
);

/** Opens an install of a product. */
export function openInstall(product: DemoProduct, settings: InstallSettings): Promise<Install> {
  return products[product](settings);
}
