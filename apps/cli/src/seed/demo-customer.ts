import { DAY } from '@signet/domain/shared/duration';
import type { IssueInput } from '@signet/use-cases/license/issue-license';
import { fiscalCodeOf } from './fiscal-code.ts';
import type { FleetStep } from './fleet-step.ts';

/** The customer whose portal the demo opens. */
export const demoCustomer = {
  email: 'ana@acme-wellness.ro',
  company: 'Acme Wellness SRL',
  cif: fiscalCodeOf(4_321_987),
  locale: 'ro',
} as const;

const plain = {
  product: 'storefront',
  holder: demoCustomer,
  term: null,
  redirectDomains: [],
  features: null,
  themes: ['theme-services'],
  plugins: ['niche-booking'],
  nichePackages: ['services'],
  supportPeriod: null,
  earlyAdopter: false,
  sendEmail: false,
} as const;

const licenses: readonly { readonly daysAgo: number; readonly input: IssueInput }[] = [
  {
    daysAgo: 150,
    input: {
      ...plain,
      tier: 'growth',
      kind: 'perpetual',
      domains: ['acme-wellness.ro', 'acme-spa.ro'],
      redirectDomains: ['acme-wellness.com'],
      plugins: ['niche-booking', 'efactura-ro', 'notifications-sms'],
    },
  },
  {
    daysAgo: 210,
    input: { ...plain, tier: 'starter', kind: 'perpetual', domains: ['clinica-acme.ro'] },
  },
  { daysAgo: 24, input: { ...plain, tier: 'pro', kind: 'trial', domains: ['acme-academy.ro'] } },
];

/** Three licenses: one with support, one whose support has ended, and a trial in its last days. */
export function demoSteps(days: number): readonly FleetStep[] {
  return licenses.map(({ daysAgo, input }, license) => ({
    action: 'issue',
    license,
    at: -Math.min(daysAgo, days) * DAY + 36_000,
    input,
  }));
}
