import { defineProduct } from '../catalog/define-catalog.ts';
import { sampleProduct } from '../catalog/product-fixture.ts';
import type { Product } from '../catalog/product.ts';
import type { Buyer } from './buyer.ts';

/** 22 November 2026, 00:00 UTC. */
export const saleDay = Date.UTC(2026, 10, 22) / 1000;

/** A product with every kind of price, for the tests of the rules. */
export const soldProduct = defineProduct({
  name: sampleProduct.name,
  signing: 'EdDSA',
  flags: {},
  limits: {
    organizations: { en: 'Organizations', ro: 'Organizații' },
    sites: { en: 'Sites', ro: 'Site-uri' },
  },
  intervals: {},
  quotas: {},
  tiers: {
    pro: {
      name: { en: 'Pro', ro: 'Pro' },
      limits: { organizations: 1, sites: 'unlimited' },
      domains: 1,
      nichePackages: 0,
    },
  },
  kinds: sampleProduct.kinds,
  themes: [],
  plugins: [],
  nichePackages: [],
  enforcement: { ...sampleProduct.enforcement, freeTier: 'pro' },
  supportPlans: {
    free: { name: { en: 'Free', ro: 'Gratuit' }, channels: ['email'], responseHours: null },
    basic: {
      name: { en: 'Basic', ro: 'Bază' },
      channels: ['email', 'ticket'],
      responseHours: { from: 24, atMost: 72 },
      prices: { '3mo': { EUR: 9_000, JPY: 14_000 } },
    },
  },
  pricing: {
    currencies: ['EUR', 'JPY'],
    offers: {
      once: {
        name: { en: 'Package', ro: 'Pachet' },
        tier: 'pro',
        validity: { type: 'lifetime' },
        oneTime: { EUR: 299_000, JPY: 2_999 },
        campaign: { oneTime: { EUR: 249_000, JPY: 2_500 }, until: '2026-12-31T22:00:00Z' },
        credits: { oneTime: 2_500_000 },
      },
      renewed: {
        name: { en: 'Server', ro: 'Server' },
        tier: 'pro',
        validity: { type: 'lifetime' },
        oneTime: { EUR: 149_000, JPY: 200_000 },
        recurring: { every: 'year', amounts: { EUR: 49_000, JPY: 70_000 } },
        campaign: { oneTime: { EUR: 99_000, JPY: 150_000 }, until: '2026-12-31T22:00:00Z' },
      },
      monthly: {
        name: { en: 'Subscription', ro: 'Abonament' },
        tier: 'pro',
        validity: { type: 'subscription' },
        recurring: { every: 'month', amounts: { EUR: 1_900, JPY: 3_000 } },
      },
    },
    extraUnits: {
      organizations: { every: 'year', amounts: { EUR: 25_000, JPY: 40_000 } },
      sites: { every: 'year', amounts: { EUR: 1, JPY: 1 } },
    },
    discounts: {
      stacking: [0, 30, 40, 50],
      majorUpgrade: 50,
      trialConversion: 50,
      earlyAdopter: 20,
    },
  },
  freeSupport: '30d',
  refundDays: 14,
  environmentVariable: 'LICENSE_KEY',
});

/** The same product with one offer `once` at this one-time price in EUR, without a campaign. */
export function soldFor(amount: number): Product {
  const { once } = soldProduct.pricing?.offers ?? {};
  if (once === undefined) throw new Error('The fixture sells nothing');
  const { campaign: _, ...offer } = { ...once, oneTime: { EUR: amount } };
  const { discounts = {} } = soldProduct.pricing ?? {};
  return { ...soldProduct, pricing: { currencies: ['EUR'], offers: { once: offer }, discounts } };
}

/** A verified account that holds nothing. */
export const newcomer: Buyer = {
  isVerified: true,
  activePaidLicenses: 0,
  hasOlderMajor: false,
  convertsTrial: false,
  isEarlyAdopter: false,
};
