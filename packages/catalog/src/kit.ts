import { defineProduct } from '@signet/domain/catalog/define-catalog';
import { termAccess } from '@signet/domain/catalog/enforcement-presets';
import { perpetualOnly, withoutArtifacts } from '@signet/domain/catalog/product-presets';

/** A starter kit for developers: access for life or for a term, with credits to spend. */
export const kit = defineProduct({
  name: { en: 'Starter kit', ro: 'Pachet pentru dezvoltatori' },
  signing: 'EdDSA',
  flags: {
    api_access: { en: 'API access', ro: 'Acces la API', singular: true },
  },
  limits: { projects: { en: 'Projects', ro: 'Proiecte' } },
  intervals: {},
  quotas: {},
  tiers: {
    pro: {
      name: { en: 'Pro', ro: 'Pro' },
      flags: { api_access: true },
      limits: { projects: 10 },
      domains: 'unlimited',
      nichePackages: 0,
    },
  },
  kinds: {
    ...perpetualOnly,
    // As long as the offer says (E02): yearly, monthly, or days of its own.
    term: { validity: 'term', freeSupport: true },
  },
  ...withoutArtifacts,
  enforcement: termAccess,
  // The source has prices and credits for `pro-lifetime` alone; those of the terms are samples.
  pricing: {
    currencies: ['EUR', 'USD'],
    checkoutPaymentMethods: { payment: ['card', 'paypal'] },
    offers: {
      'pro-lifetime': {
        name: { en: 'Pro for life', ro: 'Pro pe viață' },
        description: { en: 'Paid once, never expires.', ro: 'Se plătește o dată, nu expiră.' },
        tier: 'pro',
        validity: { type: 'lifetime' },
        oneTime: { EUR: 29_900, USD: 32_900 },
        credits: { oneTime: 2_500_000 },
      },
      'pro-yearly': {
        name: { en: 'Pro for a year', ro: 'Pro pe un an' },
        description: { en: 'Access for 365 days.', ro: 'Acces pentru 365 de zile.' },
        tier: 'pro',
        validity: { type: 'yearly' },
        oneTime: { EUR: 9_900, USD: 10_900 },
        credits: { oneTime: 500_000 },
      },
      'pro-monthly': {
        name: { en: 'Pro for a month', ro: 'Pro pe o lună' },
        description: { en: 'Access for 30 days.', ro: 'Acces pentru 30 de zile.' },
        tier: 'pro',
        validity: { type: 'monthly' },
        oneTime: { EUR: 1_200, USD: 1_300 },
      },
      'pro-workshop': {
        name: { en: 'Pro for a workshop', ro: 'Pro pentru un atelier' },
        description: { en: 'Access for 7 days.', ro: 'Acces pentru 7 zile.' },
        tier: 'pro',
        validity: { type: 'custom', days: 7 },
        oneTime: { EUR: 500, USD: 500 },
      },
    },
  },
  freeSupport: '30d',
  refundDays: 14,
  environmentVariable: 'LICENSE_KEY',
});
