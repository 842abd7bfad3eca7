import { sampleProduct } from '../catalog/product-fixture.ts';
import type { Product } from '../catalog/product.ts';
import type { Mint } from '../claims/claims-of-license.ts';
import { DAY } from '../shared/duration.ts';
import { type IssueCommand, issueLicense, type NewLicenseIds } from './issue-license.ts';
import type { ActiveLicense, License, LicenseHolder } from './license.ts';

/** 29 January 2024, 10:00 UTC: a leap year, so that months end early and late. */
export const issueInstant = Date.UTC(2024, 0, 29, 10) / 1000;

export const ana: LicenseHolder = {
  accountId: 'acc_ana',
  email: 'ana@acme.ro',
  company: 'Acme Wellness SRL',
  cif: 'RO12345678',
  locale: 'ro',
};

export const bogdan: LicenseHolder = {
  accountId: 'acc_bogdan',
  email: 'noul-proprietar@acme.ro',
  company: 'Acme New Owner SRL',
  cif: 'RO87654321',
  locale: 'ro',
};

export const mint: Mint & NewLicenseIds = {
  issuer: 'https://licenses.example',
  kid: 'k1',
  jti: 'jti-1',
  now: issueInstant,
  catalogHash: 'sha256:0',
  licenseId: 'lic_01',
  installId: '3b241101-e2bb-4255-8caf-4136c566a962',
};

/** The mint of a later action on the same license. */
export function mintAt(now: number): Mint & NewLicenseIds {
  return { ...mint, now, kid: 'k2', jti: 'jti-2', licenseId: 'lic_02' };
}

export const issueCommand: IssueCommand = {
  product: 'sample',
  tier: 'starter',
  kind: 'perpetual',
  term: null,
  holder: ana,
  domains: ['acme.ro'],
  redirectDomains: [],
  features: null,
  themes: ['theme-a'],
  plugins: ['plugin-b', 'plugin-a'],
  nichePackages: ['services'],
  supportPeriod: null,
  earlyAdopter: false,
  sendEmail: true,
  paymentId: 'pay_01',
};

/** The sample product with a paid kind that ends and comes with support. */
export const termProduct: Product = {
  ...sampleProduct,
  kinds: {
    ...sampleProduct.kinds,
    term: { validity: 'term', freeSupport: true },
  },
};

/** Issues with some of the command changed. */
export function issue(change: Partial<IssueCommand> = {}) {
  return issueLicense(sampleProduct, { ...issueCommand, ...change }, mint);
}

/** An active license, as issuing made it. */
export function activeLicense(change: Partial<IssueCommand> = {}): ActiveLicense {
  const issued = issue(change);
  if (!issued.ok) throw new Error(`The fixture was refused: ${issued.error.code}`);
  return issued.value.event.license;
}

/** An active license of a paid kind that ends after 30 days. */
export function termLicense(change: Partial<IssueCommand> = {}): ActiveLicense {
  const command = { ...issueCommand, kind: 'term', term: { days: 30 }, ...change } as const;
  const issued = issueLicense(termProduct, command, mint);
  if (!issued.ok) throw new Error(`The fixture was refused: ${issued.error.code}`);
  return issued.value.event.license;
}

/** One license of every status. */
export function everyStatus(change: Partial<IssueCommand> = {}): readonly License[] {
  return inEveryStatus(activeLicense(change));
}

/** The same license in every status. */
export function inEveryStatus(license: ActiveLicense): readonly License[] {
  const { status: _status, ...terms } = license;
  const at = issueInstant + DAY;
  return [
    { ...terms, status: 'active' },
    { ...terms, status: 'suspended', suspendedAt: at, suspendReason: 'payment is disputed' },
    { ...terms, status: 'expired', expiredAt: at },
    {
      ...terms,
      status: 'revoked',
      revokedAt: at,
      revokeReason: { code: 'leaked', text: 'posted on a forum' },
    },
    { ...terms, status: 'refunded', revokedAt: at, refundId: 're_01' },
    { ...terms, status: 'transferred', transferredAt: at, transferredTo: 'lic_09' },
  ];
}
