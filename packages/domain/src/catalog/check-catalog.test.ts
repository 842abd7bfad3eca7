import { describe, expect, test } from 'vitest';
import { soldProduct } from '../pricing/sale-fixture.ts';
import { checkCatalog } from './check-catalog.ts';
import { problemsOf } from './problems-fixture.ts';
import { sampleProduct } from './product-fixture.ts';
import type { Product, Tier } from './product.ts';

const { community, starter, growth } = sampleProduct.tiers;
const withTier = (tier: Partial<Tier>): Product => ({
  ...sampleProduct,
  tiers: { community, starter: { ...starter, ...tier }, growth },
});
const beating = (graceDays: number, softLockDays: number, readOnlyDays: number): Product => ({
  ...sampleProduct,
  enforcement: {
    ...sampleProduct.enforcement,
    heartbeat: { mode: 'states', graceDays, softLockDays, readOnlyDays },
  },
});

test('the products of the tests have no problem', () => {
  expect([problemsOf(sampleProduct), problemsOf(soldProduct)]).toEqual([[], []]);
});

describe('every name refers to something', () => {
  test.each<[Partial<Tier>, string]>([
    [{ inherits: 'gold' }, 'tiers.starter.inherits: unknown-name'],
    [{ inherits: 'toString' }, 'tiers.starter.inherits: unknown-name'],
    [{ supportPlan: 'basic' }, 'tiers.starter.supportPlan: unknown-name'],
    [{ grantable: ['audit'] }, 'tiers.starter.grantable: unknown-name'],
    [{ flags: { audit: true } }, 'tiers.starter.flags: unknown-name'],
    [{ limits: { seats: 1 } }, 'tiers.starter.limits: unknown-name'],
    [{ intervals: { invoices: 1 } }, 'tiers.starter.intervals: unknown-name'],
    [{ quotas: { companies: 100 } }, 'tiers.starter.quotas: unknown-name'],
  ])('a tier with %o', (tier, problem) => {
    expect(problemsOf(withTier(tier))).toEqual([problem]);
  });

  test('the default product and the free tier', () => {
    const nobody = {
      ...sampleProduct,
      enforcement: { ...sampleProduct.enforcement, freeTier: 'x' },
    };
    expect(problemsOf(nobody as Product)).toEqual(['enforcement.freeTier: unknown-name']);
    const { freeTier: _, ...denies } = sampleProduct.enforcement;
    expect(problemsOf({ ...sampleProduct, enforcement: denies })).toEqual([
      'enforcement: no-free-tier',
    ]);
    expect(checkCatalog({ defaultProduct: 'q', products: {} })).toMatchObject([
      { path: 'defaultProduct', code: 'unknown-name' },
    ]);
  });

  test('B41 C44: a premium package has a name npm accepts and is part of what is sold', () => {
    const packages = {
      '@shop/ok': { plugin: 'plugin-a' },
      '@shop/Upper': { theme: 'theme-a' },
      '../escape': { plugin: 'plugin-a' },
      '@shop/plugin': { plugin: 'nothing' },
      '@shop/theme': { theme: 'toString' },
    } as const;
    expect(problemsOf({ ...sampleProduct, packages })).toEqual([
      'packages.@shop/Upper: not-a-package',
      'packages.../escape: not-a-package',
      'packages.@shop/plugin.plugin: unknown-name',
      'packages.@shop/theme.theme: unknown-name',
    ]);
  });

  test('a number has one name, because the claim has one', () => {
    const quotas = { ...sampleProduct.quotas, companies: { en: 'Companies', ro: 'Companii' } };
    expect(problemsOf({ ...sampleProduct, quotas })).toEqual(['quotas.companies: name-twice']);
  });

  test.each([
    [{ community: { ...community, inherits: 'community' } }, ['community']],
    [
      { community: { ...community, inherits: 'growth' }, starter, growth },
      ['community', 'starter', 'growth'],
    ],
  ])('A23: tiers do not inherit each other', (tiers, names) => {
    const cyclic = problemsOf({ ...sampleProduct, tiers });
    expect(cyclic.filter((problem) => problem.endsWith('cycle'))).toEqual(
      names.map((name) => `tiers.${name}.inherits: cycle`),
    );
  });
});

describe('A23: a tier for sale has nothing less than the one before it', () => {
  const less: Partial<Tier> = {
    flags: { reports: false, recurring: false },
    limits: { companies: 2 },
    intervals: { sync: 48 },
    quotas: { invoices: 99 },
    domains: 0,
    nichePackages: 0,
    freeSupport: null,
  };
  const falling = (tier: Partial<Tier>): Product => ({
    ...sampleProduct,
    tiers: { community, starter, growth: { ...growth, ...tier } },
  });

  test('each thing that is less is named', () => {
    expect(problemsOf(falling(less))).toEqual([
      'tiers.growth.domains: not-monotone',
      'tiers.growth.nichePackages: not-monotone',
      'tiers.growth.freeSupport: not-monotone',
      'tiers.growth.flags.reports: not-monotone',
      'tiers.growth.limits.companies: not-monotone',
      'tiers.growth.quotas.invoices: not-monotone',
      'tiers.growth.intervals.sync: not-monotone',
    ]);
  });

  test('unless the tier says so, or is not for sale', () => {
    expect(problemsOf(falling({ ...less, notMonotone: true }))).toEqual([]);
    expect(problemsOf(falling({ ...less, internal: true }))).toEqual([]);
  });
});

test.each<[Partial<Tier>, string]>([
  [{ domains: 1.5 }, 'tiers.starter.domains: not-a-count'],
  [{ limits: { companies: Number.NaN } }, 'tiers.starter.limits.companies: not-a-count'],
  [{ quotas: { invoices: Infinity } }, 'tiers.starter.quotas.invoices: not-a-count'],
  [{ intervals: { sync: 0 } }, 'tiers.starter.intervals.sync: not-a-count'],
  [{ freeSupport: '121mo' }, 'tiers.starter.freeSupport: not-a-period'],
  [{ name: { en: 'Starter', ro: ' ' } }, 'tiers.starter.name: empty-text'],
])('a tier with %o', (tier, problem) => {
  expect(problemsOf(withTier(tier))).toContain(problem);
});

test.each([
  [14, 31, 45, []],
  [14, 14, 45, ['enforcement.heartbeat: thresholds']],
  [0, 31, 45, ['enforcement.heartbeat: thresholds']],
  [14, 46, 45, ['enforcement.heartbeat: thresholds']],
])('D02–D05: states at %i, %i and %i days', (grace, soft, readOnly, problems) => {
  expect(problemsOf(beating(grace, soft, readOnly))).toEqual(problems);
});

test('a problem says what to do, in both languages', () => {
  const [problem] = checkCatalog({
    defaultProduct: 'p',
    products: { p: withTier({ inherits: '$&' }) },
  });
  expect(problem).toEqual({
    path: 'products.p.tiers.starter.inherits',
    code: 'unknown-name',
    text: { en: '“$&” is not declared.', ro: '„$&” nu este declarat.' },
    fix: {
      en: 'Declare it, or write one of: community, starter, growth.',
      ro: 'Declară-l sau scrie unul dintre: community, starter, growth.',
    },
  });
});
