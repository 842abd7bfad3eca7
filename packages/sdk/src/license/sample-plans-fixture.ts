import { defineCatalog, defineProduct } from '@signet/domain/catalog/define-catalog';
import { heartbeatStates, offlineFallback } from '@signet/domain/catalog/enforcement-presets';

const plan = defineProduct({
  name: { en: 'Plan', ro: 'Plan' },
  signing: 'EdDSA',
  flags: { backup: { en: 'Backups', ro: 'Copii de siguranță' } },
  limits: { companies: { en: 'Companies', ro: 'Firme' } },
  intervals: {},
  quotas: { invoices: { en: 'Invoices', ro: 'Facturi' } },
  tiers: {
    free: {
      name: { en: 'Free', ro: 'Gratuit' },
      limits: { companies: 1 },
      quotas: { invoices: 5 },
      domains: 1,
      nichePackages: 0,
    },
    paid: {
      name: { en: 'Paid', ro: 'Plătit' },
      inherits: 'free',
      flags: { backup: true },
      limits: { companies: 10 },
      quotas: { invoices: 'unlimited' },
      domains: 1,
      nichePackages: 0,
    },
  },
  kinds: {
    perpetual: { validity: 'forever' },
    term: { validity: 'deferred' },
    trial: { validity: 'deferred' },
    'saas-monthly': { validity: 'deferred' },
  },
  themes: [],
  plugins: [],
  nichePackages: [],
  enforcement: offlineFallback('free'),
  freeSupport: '30d',
  refundDays: 14,
  environmentVariable: 'LICENSE_KEY',
});
/** A catalog with limits: `plan` falls back to its free tier, `gate` denies. */
export const plans = defineCatalog({
  defaultProduct: 'plan',
  products: { plan, gate: { ...plan, enforcement: heartbeatStates } },
});
/** The claims of its paid tier. */
export const paid = {
  tier: 'paid',
  features: ['backup'],
  limits: { companies: 3, invoices: null },
};
