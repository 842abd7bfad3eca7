import { defineProduct } from '@signet/domain/catalog/define-catalog';
import { heartbeatStates } from '@signet/domain/catalog/enforcement-presets';
import { perpetualOnly, withoutArtifacts } from '@signet/domain/catalog/product-presets';

/** A payment gateway on the customer's own server: paid once, renewed by the year for updates and support. */
export const gateway = defineProduct({
  name: { en: 'Payment gateway', ro: 'Procesator de plăți' },
  signing: 'EdDSA',
  flags: {},
  limits: {
    organizations: { en: 'Organizations', ro: 'Organizații' },
    sites: { en: 'Sites', ro: 'Site-uri' },
  },
  intervals: {},
  quotas: {},
  // The one-time price includes the first year: what is renewed by the year is what the first year brought.
  tiers: {
    starter: {
      name: { en: 'Starter', ro: 'Starter' },
      limits: { organizations: 1, sites: 3 },
      domains: 'unlimited',
      nichePackages: 0,
      freeSupport: '12mo',
      supportPlan: 'community',
    },
    professional: {
      name: { en: 'Professional', ro: 'Professional' },
      inherits: 'starter',
      limits: { sites: 'unlimited' },
      domains: 'unlimited',
      nichePackages: 0,
      freeSupport: '12mo',
      supportPlan: 'email',
    },
    business: {
      name: { en: 'Business', ro: 'Business' },
      inherits: 'professional',
      limits: { organizations: 5 },
      domains: 'unlimited',
      nichePackages: 0,
      freeSupport: '12mo',
      supportPlan: 'priority',
    },
  },
  kinds: perpetualOnly,
  ...withoutArtifacts,
  enforcement: heartbeatStates,
  supportPlans: {
    community: {
      name: { en: 'Community', ro: 'Comunitate' },
      channels: ['community'],
      responseHours: null,
    },
    email: {
      name: { en: 'E-mail', ro: 'E-mail' },
      channels: ['email'],
      responseHours: { atMost: 48 },
    },
    priority: {
      name: { en: 'Priority', ro: 'Prioritar' },
      channels: ['email'],
      responseHours: { atMost: 4 },
    },
  },
  pricing: {
    currencies: ['EUR'],
    offers: {
      starter: {
        name: { en: 'Starter', ro: 'Starter' },
        tier: 'starter',
        validity: { type: 'lifetime' },
        oneTime: { EUR: 149_000 },
        recurring: { every: 'year', amounts: { EUR: 49_000 } },
      },
      professional: {
        name: { en: 'Professional', ro: 'Professional' },
        tier: 'professional',
        validity: { type: 'lifetime' },
        oneTime: { EUR: 299_000 },
        recurring: { every: 'year', amounts: { EUR: 99_000 } },
        // A sample campaign; no source has the numbers of one.
        campaign: { oneTime: { EUR: 249_000 }, until: '2027-01-31T22:00:00Z' },
      },
      business: {
        name: { en: 'Business', ro: 'Business' },
        tier: 'business',
        validity: { type: 'lifetime' },
        oneTime: { EUR: 749_000 },
        recurring: { every: 'year', amounts: { EUR: 249_000 } },
      },
    },
    extraUnits: { organizations: { every: 'year', amounts: { EUR: 25_000 } } },
  },
  freeSupport: '30d',
  refundDays: 14,
  environmentVariable: 'LICENSE_KEY',
});
