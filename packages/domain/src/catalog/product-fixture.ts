import { defineProduct } from './define-catalog.ts';
import { telemetryOnly } from './enforcement-presets.ts';
import { type ResolvedTier, resolveTier } from './resolve-tier.ts';

/** A product with a bit of everything, for the tests of the rules; the vendor's own are in the catalog package. */
export const sampleProduct = defineProduct({
  name: { en: 'Sample', ro: 'Exemplu' },
  signing: 'EdDSA',
  flags: {
    reports: { en: 'Reports', ro: 'Rapoarte' },
    recurring: { en: 'Recurring invoices', ro: 'Facturi recurente' },
    audit_log: { en: 'Audit log', ro: 'Jurnal de audit', singular: true },
    white_label: { en: 'White label', ro: 'Marcă proprie', singular: true },
  },
  limits: { companies: { en: 'Companies', ro: 'Companii' } },
  intervals: { sync: { en: 'Synchronizations', ro: 'Sincronizări' } },
  quotas: { invoices: { en: 'Invoices', ro: 'Facturi' } },
  tiers: {
    community: {
      name: { en: 'Community', ro: 'Community' },
      flags: { reports: true },
      limits: { companies: 1 },
      intervals: { sync: 24 },
      quotas: { invoices: 100 },
      domains: 'unlimited',
      nichePackages: 0,
      freeSupport: null,
      internal: true,
    },
    starter: {
      name: { en: 'Starter', ro: 'Starter' },
      inherits: 'community',
      limits: { companies: 3 },
      domains: 1,
      nichePackages: 1,
      grantable: ['audit_log'],
    },
    growth: {
      name: { en: 'Growth', ro: 'Growth' },
      inherits: 'starter',
      flags: { recurring: true, white_label: 'optional' },
      intervals: { sync: 4 },
      quotas: { invoices: 'unlimited' },
      domains: 3,
      nichePackages: 2,
      freeSupport: '6mo',
    },
    enterprise: {
      name: { en: 'Enterprise', ro: 'Enterprise' },
      inherits: 'growth',
      flags: { audit_log: true, white_label: true },
      limits: { companies: 'unlimited' },
      domains: 'unlimited',
      nichePackages: 4,
      freeSupport: '12mo',
    },
    dev: {
      name: { en: 'Development', ro: 'Dezvoltare' },
      inherits: 'enterprise',
      domains: 'unlimited',
      nichePackages: 'unlimited',
      freeSupport: null,
      internal: true,
    },
  },
  kinds: {
    perpetual: { validity: 'forever' },
    term: { validity: 'deferred' },
    trial: {
      validity: 'days',
      days: 30,
      freeSupport: false,
      caps: { domains: 1, nichePackages: 1 },
    },
    'saas-monthly': { validity: 'deferred' },
  },
  themes: ['theme-a', 'theme-b'],
  plugins: ['plugin-a', 'plugin-b', 'plugin-c'],
  nichePackages: ['services', 'real-estate', 'travel', 'ecommerce'],
  enforcement: telemetryOnly('community'),
  freeSupport: '30d',
  refundDays: 14,
  environmentVariable: 'LICENSE_KEY',
});

/** A tier of the sample product. */
export function tierOf(name: string): ResolvedTier {
  const tier = resolveTier(sampleProduct, name);
  if (tier === undefined) throw new Error(`The sample product has no tier ${name}`);
  return tier;
}
