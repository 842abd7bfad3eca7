import { defineProduct } from '@signet/domain/catalog/define-catalog';
import { offlineFallback } from '@signet/domain/catalog/enforcement-presets';
import { perpetualOnly, withoutArtifacts } from '@signet/domain/catalog/product-presets';
import { invoicingFeatures } from './invoicing-features.ts';

/** Invoices in the cloud or on the customer's own server: a subscription, and a key that is verified offline. */
export const invoicing = defineProduct({
  name: { en: 'Invoicing', ro: 'Facturare' },
  signing: 'RS256',
  ...invoicingFeatures,
  tiers: {
    freemium: {
      name: { en: 'Freemium', ro: 'Freemium' },
      flags: {
        pdf_generation: true,
        email_sending: true,
        email_templates: true,
        reports: true,
        exchange_rates: true,
      },
      limits: { companies: 1, users: 3 },
      intervals: { efactura_sync: 24 },
      quotas: { invoices: 100 },
      domains: 'unlimited',
      nichePackages: 0,
      freeSupport: null,
    },
    starter: {
      name: { en: 'Starter', ro: 'Starter' },
      inherits: 'freemium',
      flags: { payment_links: true, mobile_app: true, import_export: true },
      limits: { companies: 3 },
      intervals: { efactura_sync: 12 },
      quotas: { invoices: 500 },
      domains: 'unlimited',
      nichePackages: 0,
    },
    professional: {
      name: { en: 'Professional', ro: 'Professional' },
      inherits: 'starter',
      flags: {
        recurring_invoices: true,
        backup_restore: true,
        bank_statements: true,
        webhooks: true,
      },
      limits: { companies: 10, users: 10 },
      intervals: { efactura_sync: 4 },
      quotas: { invoices: 'unlimited' },
      domains: 'unlimited',
      nichePackages: 0,
    },
    business: {
      name: { en: 'Business', ro: 'Business' },
      inherits: 'professional',
      flags: { realtime_notifications: true, self_hosting_license: true, priority_support: true },
      limits: { companies: 'unlimited', users: 'unlimited' },
      intervals: { efactura_sync: 1 },
      domains: 'unlimited',
      nichePackages: 0,
    },
  },
  kinds: perpetualOnly,
  ...withoutArtifacts,
  enforcement: offlineFallback('freemium'),
  pricing: {
    currencies: ['RON'],
    offers: {
      freemium: {
        name: { en: 'Freemium', ro: 'Freemium' },
        tier: 'freemium',
        validity: { type: 'subscription' },
        recurring: { every: 'month', amounts: { RON: 0 } },
      },
      starter: {
        name: { en: 'Starter', ro: 'Starter' },
        tier: 'starter',
        validity: { type: 'subscription' },
        recurring: { every: 'month', amounts: { RON: 1900 } },
      },
      professional: {
        name: { en: 'Professional', ro: 'Professional' },
        tier: 'professional',
        validity: { type: 'subscription' },
        recurring: { every: 'month', amounts: { RON: 3900 } },
      },
      business: {
        name: { en: 'Business', ro: 'Business' },
        tier: 'business',
        validity: { type: 'subscription' },
        recurring: { every: 'month', amounts: { RON: 6900 } },
      },
    },
  },
  freeSupport: '30d',
  refundDays: 14,
  environmentVariable: 'LICENSE_KEY',
});
