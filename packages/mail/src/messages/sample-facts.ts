import type { LocalizedText } from '@signet/domain/catalog/localized-text';
import type { LicenseFacts, LicenseKeyFacts } from './license-facts.ts';
import type { MailMessages } from './message-list.ts';

const license: LicenseFacts = {
  product: { en: 'Storefront', ro: 'Magazin online' },
  tier: { en: 'Growth', ro: 'Creștere' },
  domains: ['acme-wellness.ro', 'acme-clinic.ro'],
  portalUrl: 'https://license.acme.example/portal',
};

/** Shaped like a token and signed by nobody. */
const SAMPLE_TOKEN = ['eyJhbGciOiJFZERTQSJ9', 'c2FtcGxl_'.repeat(150), '-_'.repeat(43)].join('.');

const key: LicenseKeyFacts = {
  ...license,
  supportUntil: 1_797_329_040,
  expiresAt: 1_804_587_599,
  environmentVariable: 'LICENSE_KEY',
  token: SAMPLE_TOKEN,
};

const over: readonly LocalizedText[] = [
  {
    en: 'Cloud features and premium downloads stop.',
    ro: 'Funcțiile din cloud și descărcările premium se opresc.',
  },
  { en: 'The shop itself keeps running.', ro: 'Magazinul funcționează în continuare.' },
];

/** Facts of every mail, for previews and tests. */
export const sampleFacts: MailMessages = {
  'license-issued': key,
  'license-resent': key,
  'license-received': { ...key, previousOwner: 'Acme Wellness SRL' },
  'license-transferred': {
    ...license,
    newOwner: 'Acme New Owner SRL',
    transferredAt: 1_795_341_861,
  },
  'license-revoked': {
    ...license,
    revokedAt: 1_795_341_862,
    reason: 'The key was posted on a public forum.',
    effects: over,
  },
  'license-refunded': { ...license, endedAt: 1_795_341_863, effects: over },
  'license-suspended': { ...license, suspendedAt: 1_795_341_864, effects: over },
  'license-reinstated': license,
  'license-extended': key,
  'license-upgraded': key,
  'license-expiring': { ...license, expiresAt: 1_795_946_665, daysLeft: 7, effects: over },
  'license-ended': { ...license, endedAt: 1_795_341_865, isTrial: false, effects: over },
  'trial-offer': { ...license, expiresAt: 1_795_773_866, percent: 50, effects: over },
  'support-renewed': key,
  'support-ending': { ...license, supportUntil: 1_796_551_467, daysLeft: 14 },
  'key-rotation-due': {
    server: 'license.acme.example',
    kid: 'acme-2026-05',
    activatedAt: 1_766_311_867,
    dueAt: 1_797_847_868,
    daysLeft: 30,
    url: 'https://license.acme.example/docs/operations#rotation',
  },
  'customer-sign-in': {
    vendor: 'Acme Software',
    url: 'https://license.acme.example/portal/signin#t=4Zq7x-not-a-secret',
    code: 'K7Q2MX',
    validSeconds: 900,
  },
  'operator-sign-in': {
    server: 'license.acme.example',
    url: 'https://license.acme.example/admin/signin#t=9Yw2k-not-a-secret',
    validSeconds: 172_800,
    invitation: { by: 'Mara Ionescu', role: { en: 'finance', ro: 'financiar' } },
  },
};
