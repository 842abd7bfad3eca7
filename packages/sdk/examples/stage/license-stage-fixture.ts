import { defineCatalog, defineProduct } from '@signet/domain/catalog/define-catalog';
import { telemetryOnly } from '@signet/domain/catalog/enforcement-presets';
import { createLicense } from '../../src/license/create-license.ts';
import { tokenOf, vendorKeys } from '../../src/token/sample-token-fixture.ts';

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
interface Product {
  readonly log: { info(entry: object): void };
  readonly organization: { setPlan(plan: object): void };
  readonly show: (...texts: readonly string[]) => void;
  readonly reply: { status(code: number): { send(body: object): void } };
}

export const { log, organization, show, reply }: Product = {
  log: { info: () => undefined },
  organization: { setPlan: () => undefined },
  show: () => undefined,
  reply: { status: () => ({ send: () => undefined }) },
};
export const companies = ['Acme Wellness SRL'];
export const form = { key: token };
export const showShopSwitcher = (): void => undefined;
