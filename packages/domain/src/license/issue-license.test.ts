import { describe, expect, test } from 'vitest';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { addMonths, DAY } from '../shared/duration.ts';
import { issueLicense } from './issue-license.ts';
import {
  activeLicense,
  ana,
  issue,
  issueCommand,
  issueInstant,
  mint,
  termLicense,
} from './license-fixture.ts';

test('A09, B17, B20, B23–B25: an issue is an active record, an event and the claims to sign', () => {
  const issued = issue();
  expect(issued).toMatchObject({
    ok: true,
    value: {
      event: { type: 'license.issue', at: issueInstant, sendEmail: true },
      licenses: [{ status: 'active', id: 'lic_01', generation: 1, kid: 'k1', holder: ana }],
      claims: {
        sub: 'lic_01',
        aud: 'sample',
        iss: 'https://licenses.example',
        iat: issueInstant,
        issued_at: issueInstant,
        expires_at: null,
        kid: 'k1',
        jti: 'jti-1',
        generation: 1,
        tier: 'starter',
        kind: 'perpetual',
        features: ['reports'],
        limits: { companies: 3, sync: 24, invoices: 100 },
        licensed_themes: ['theme-a'],
        licensed_plugins: ['plugin-a', 'plugin-b'],
        niche_packages: ['services'],
        domain_binding: ['acme.ro'],
        customer_email: 'ana@acme.ro',
        customer_company: 'Acme Wellness SRL',
        customer_cif: 'RO12345678',
        catalog: 'sha256:0',
      },
    },
  });
});

test('R4: a perpetual token has no exp, and early_adopter is there only when true', () => {
  const plain = issue();
  expect(plain.ok && plain.value.claims).not.toHaveProperty('exp');
  expect(plain.ok && plain.value.claims).not.toHaveProperty('early_adopter');
  const early = issue({ earlyAdopter: true });
  expect(early).toMatchObject({ value: { claims: { early_adopter: true } } });
});

test('B18, C35, R17: a trial ends 30 x 86,400 s after issue and has no support', () => {
  expect(issue({ kind: 'trial', tier: 'growth' })).toMatchObject({
    value: {
      licenses: [{ expiresAt: issueInstant + 30 * DAY, supportUntil: null }],
      claims: {
        kind: 'trial',
        tier: 'growth',
        exp: issueInstant + 30 * DAY,
        expires_at: issueInstant + 30 * DAY,
        support_until: null,
      },
    },
  });
  expect(activeLicense({ kind: 'trial', supportPeriod: '12mo' }).supportUntil).toBeNull();
});

describe('B13, B19, R7: the support window', () => {
  test.each([
    ['starter', null, issueInstant + 30 * DAY],
    ['starter', '3mo', addMonths(issueInstant, 3)],
    ['growth', null, addMonths(issueInstant, 6)],
    ['growth', '3mo', addMonths(issueInstant, 6)],
    ['growth', '12mo', addMonths(issueInstant, 12)],
    ['enterprise', '6mo', addMonths(issueInstant, 12)],
    ['dev', null, null],
    ['dev', '6mo', addMonths(issueInstant, 6)],
  ] as const)('%s with %s paid', (tier, supportPeriod, until) => {
    expect(activeLicense({ tier, supportPeriod }).supportUntil).toBe(until);
  });
});

test('E07, R7: a paid kind that ends after some days comes with its tier’s support', () => {
  expect(termLicense({ tier: 'growth' })).toMatchObject({
    expiresAt: issueInstant + 30 * DAY,
    supportUntil: addMonths(issueInstant, 6),
  });
});

describe('B06–B11: what may be granted', () => {
  test.each([
    ['starter', null, ['reports']],
    ['starter', [], ['reports']],
    ['starter', ['audit_log'], ['reports', 'audit_log']],
    ['starter', ['audit_log', 'audit_log', 'reports'], ['reports', 'audit_log']],
    ['growth', ['white_label'], ['reports', 'recurring', 'white_label']],
    ['enterprise', null, ['reports', 'recurring', 'audit_log', 'white_label']],
  ])('%s with %o', (tier, features, carried) => {
    expect(activeLicense({ tier, features }).features).toEqual(carried);
  });

  const many = ['services', 'travel', 'ecommerce'];
  test.each([
    [{ tier: 'gold' }, { code: 'VALIDATION', param: 'tier' }],
    [{ tier: 'toString' }, { code: 'VALIDATION', param: 'tier' }],
    [{ features: ['audit_logg'] }, { code: 'VALIDATION', param: 'features' }],
    [{ themes: ['theme-z'] }, { code: 'VALIDATION', param: 'licensed_themes' }],
    [{ plugins: ['theme-a'] }, { code: 'VALIDATION', param: 'licensed_plugins' }],
    [{ nichePackages: ['service'] }, { code: 'VALIDATION', param: 'niche_packages' }],
    [{ kind: 'saas-monthly' }, { code: 'KIND_DEFERRED', kind: 'saas-monthly' }],
    [{ domains: [] }, { code: 'VALIDATION', param: 'domain_binding' }],
    [
      { features: ['white_label'] },
      { code: 'TIER_LIMIT', param: 'features', feature: 'white_label', needs: 'growth' },
    ],
    [
      { features: ['recurring'] },
      { code: 'TIER_LIMIT', param: 'features', feature: 'recurring', limit: 0, needs: 'growth' },
    ],
    [
      { nichePackages: many },
      { code: 'TIER_LIMIT', param: 'niche_packages', limit: 1, current: 3, needs: 'enterprise' },
    ],
  ] as const)('refuses %o', (change, error) => {
    expect(issue(change)).toMatchObject({ ok: false, error });
  });

  test('the refusal lists the known names', () => {
    expect(issue({ tier: 'gold' })).toMatchObject({
      error: {
        detail: { en: '“gold” is not one of community, starter, growth, enterprise, dev.' },
      },
    });
    expect(issue({ features: ['audit_logg'] })).toMatchObject({
      error: {
        detail: { en: '“audit_logg” is not one of reports, recurring, audit_log, white_label.' },
      },
    });
  });

  test('R8: a trial has one niche package whatever the tier, and no tier helps', () => {
    const refused = issue({ kind: 'trial', tier: 'enterprise', nichePackages: many });
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'TIER_LIMIT',
        param: 'niche_packages',
        tier: 'enterprise',
        limit: 1,
        current: 3,
      },
    });
  });
});

test('R6: the same command and mint give the same decision', () => {
  const once = issueLicense(sampleProduct, issueCommand, mint);
  expect(issueLicense(sampleProduct, issueCommand, mint)).toEqual(once);
});
