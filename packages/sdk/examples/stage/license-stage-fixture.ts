import { defineCatalog, defineProduct } from '@signet/domain/catalog/define-catalog';
import { telemetryOnly } from '@signet/domain/catalog/enforcement-presets';
import { tokenOf, vendorKeys } from '../../src/token/sample-token-fixture.ts';

export { LicenseError } from '../../src/error/license-error.ts';
export { createLicense } from '../../src/license/create-license.ts';
export { verifyLicense } from '../../src/verify/verify-license.ts';

import { createLicense } from '../../src/license/create-license.ts';

/** A product with every kind of gate that the examples name. */
const storefront = defineProduct({
  name: { en: 'Storefront', ro: 'Magazin online' },
  signing: 'EdDSA',
  flags: {
    audit_log: { en: 'Audit log', ro: 'Jurnal de audit' },
    multi_tenant: { en: 'Multiple shops', ro: 'Mai multe magazine' },
  },
  limits: { companies: { en: 'Companies', ro: 'Firme' } },
  intervals: {},
  quotas: { invoices: { en: 'Invoices', ro: 'Facturi' } },
  tiers: {
    pro: {
      name: { en: 'Pro', ro: 'Pro' },
      limits: { companies: 3 },
      quotas: { invoices: 5 },
      domains: 1,
      nichePackages: 1,
    },
  },
  kinds: {
    perpetual: { validity: 'forever' },
    term: { validity: 'deferred' },
    trial: { validity: 'deferred' },
    'saas-monthly': { validity: 'deferred' },
  },
  themes: ['theme-fashion'],
  plugins: ['niche-ecommerce', 'efactura-ro', 'shipping-sameday'],
  nichePackages: ['ecommerce'],
  enforcement: telemetryOnly('pro'),
  freeSupport: '30d',
  refundDays: 14,
  environmentVariable: 'LICENSE_KEY',
});
export const catalog = defineCatalog({ defaultProduct: 'storefront', products: { storefront } });

export const keys = vendorKeys;
export const token = tokenOf({ limits: { companies: 3, invoices: 5 } });
export const license = await createLicense({ catalog, product: 'storefront', keys, token });

/** What the examples' product has of its own. */
export const companies = ['Acme Wellness SRL'];
export const form = { key: token };
export const log = { info: (_: object): void => undefined };
export const organization = { setPlan: (_: object): void => undefined };
export const show = (..._: readonly string[]): void => undefined;
export const showShopSwitcher = (): void => undefined;
export const reply = { status: (_: number) => reply, send: (_: object): void => undefined };
