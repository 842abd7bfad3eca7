import { describe, expect, test } from 'vitest';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { addMonths, DAY } from '../shared/duration.ts';
import {
  activeLicense,
  inEveryStatus,
  issueInstant,
  mintAt,
  termLicense,
} from './license-fixture.ts';
import { later, trial, upgrade, upgraded } from './upgrade-fixture.ts';
import { upgradeLicense } from './upgrade-license.ts';

describe('C35, R17: a trial becomes a bought license', () => {
  test('it keeps its id, domains, artifacts and install, and ends no more', () => {
    const bought = {
      ...trial,
      kind: 'perpetual',
      expiresAt: null,
      supportUntil: addMonths(later, 6),
      generation: 2,
      kid: 'k2',
      jti: 'jti-2',
    };
    const decided = upgrade(trial, 'growth');
    expect(decided).toMatchObject({
      ok: true,
      value: {
        event: { type: 'license.upgrade', at: later, before: trial, license: bought },
        licenses: [bought],
        claims: {
          sub: trial.id,
          kind: 'perpetual',
          domain_binding: trial.domains,
          expires_at: null,
          support_until: addMonths(later, 6),
          generation: 2,
        },
      },
    });
    expect(decided.ok && decided.value.claims).not.toHaveProperty('exp');
  });

  test('a trial that is over is active again from the upgrade on', () => {
    const expired = inEveryStatus(trial)[2]!;
    const bought = upgraded(expired, 'growth', 'perpetual', issueInstant + 45 * DAY);
    expect(bought).toMatchObject({ status: 'active', expiresAt: null });
    expect(bought).not.toHaveProperty('expiredAt');
  });

  test('R7: a trial of another tier stays one, without support', () => {
    expect(upgraded(trial, 'enterprise', 'trial')).toMatchObject({
      kind: 'trial',
      supportUntil: null,
      expiresAt: later + 30 * DAY,
    });
  });

  test('what was bought is no trial again, whatever its support', () => {
    for (const license of [activeLicense(), activeLicense({ tier: 'dev' })]) {
      expect(upgrade(license, 'enterprise', 'trial')).toMatchObject({
        error: {
          code: 'VALIDATION',
          param: 'kind',
          detail: {
            en: 'A bought license is no trial again.',
            ro: 'O licență cumpărată nu mai devine de probă.',
          },
        },
      });
    }
  });
});

describe('a change of tier', () => {
  test('A23, R8: has the new tier’s flags and numbers, and what may still be granted', () => {
    const license = activeLicense({ tier: 'starter', features: ['audit_log'] });
    expect(upgraded(license, 'growth')).toMatchObject({
      tier: 'growth',
      features: ['reports', 'recurring'],
      limits: { companies: 3, sync: 4, invoices: null },
    });
    expect(upgraded(license, 'enterprise')).toMatchObject({
      features: ['reports', 'recurring', 'audit_log', 'white_label'],
    });
    const granted = activeLicense({ tier: 'growth', features: ['white_label'] });
    expect(upgraded(granted, 'growth').features).toEqual(['reports', 'recurring', 'white_label']);
    expect(upgraded(granted, 'starter').features).toEqual(['reports']);
  });

  test.each([
    ['longer than the tier’s own', issueInstant + 900 * DAY, issueInstant + 900 * DAY],
    ['shorter', later + DAY, addMonths(later, 6)],
    ['over', issueInstant - DAY, addMonths(later, 6)],
    ['none', null, addMonths(later, 6)],
  ])('R7: the support window never shrinks: %s', (_, supportUntil, until) => {
    expect(upgraded({ ...activeLicense(), supportUntil }, 'growth').supportUntil).toBe(until);
  });

  test('R7: a tier without support takes none away and gives none', () => {
    const { supportUntil } = activeLicense();
    expect(upgraded(activeLicense(), 'dev').supportUntil).toBe(supportUntil);
    expect(upgraded({ ...activeLicense(), supportUntil: null }, 'dev').supportUntil).toBeNull();
  });

  test.each([
    [issueInstant + 30 * DAY, later + 30 * DAY],
    [issueInstant + 400 * DAY, issueInstant + 400 * DAY],
  ])('a license of the same kind does not end earlier: %i', (expiresAt, until) => {
    const license = { ...termLicense(), expiresAt };
    expect(upgraded(license, 'growth', 'term').expiresAt).toBe(until);
  });

  test('a trial that becomes a license that ends does so after that kind’s days', () => {
    const long = { ...trial, expiresAt: issueInstant + 400 * DAY };
    expect(upgraded(long, 'growth', 'term')).toMatchObject({
      expiresAt: later + 30 * DAY,
      supportUntil: addMonths(later, 6),
    });
  });
});

describe('what the new tier has no room for', () => {
  const many = activeLicense({
    tier: 'growth',
    domains: ['acme.ro', 'acme.de'],
    redirectDomains: ['acme.com'],
    nichePackages: ['services', 'travel'],
  });

  test('R9: redirects count against no tier, and stay redirects', () => {
    expect(upgraded(many, 'growth')).toMatchObject({
      domains: ['acme.ro', 'acme.de', 'acme.com'],
      redirectDomains: ['acme.com'],
    });
  });

  test.each([
    ['starter', 'perpetual', { code: 'TIER_LIMIT', param: 'domain_binding', limit: 1, current: 2 }],
    ['gold', 'perpetual', { code: 'VALIDATION', param: 'tier' }],
    ['toString', 'perpetual', { code: 'VALIDATION', param: 'tier' }],
  ] as const)('%s', (tier, kind, error) => {
    expect(upgrade(many, tier, kind)).toMatchObject({ ok: false, error });
  });

  test('R8: nor for the niche packages', () => {
    const niches = { ...many, domains: ['acme.ro'], redirectDomains: [] };
    expect(upgrade(niches, 'starter')).toMatchObject({
      error: { code: 'TIER_LIMIT', param: 'niche_packages', limit: 1, current: 2 },
    });
  });

  test('R21: nor for a deferred kind', () => {
    const context = { product: sampleProduct, mint: mintAt(later) };
    expect(
      upgradeLicense(trial, { tier: 'growth', kind: 'saas-monthly', term: null }, context),
    ).toEqual({
      ok: false,
      error: { code: 'KIND_DEFERRED', kind: 'saas-monthly' },
    });
  });
});

test.each(inEveryStatus(trial))('an upgrade of a license that is $status', (license) => {
  const decided = upgrade(license, 'enterprise');
  expect(decided.ok || decided.error).toEqual(
    ['active', 'expired'].includes(license.status) || {
      code: 'LICENSE_NOT_ACTIVE',
      status: license.status,
    },
  );
});
