import { describe, expect, test } from 'vitest';
import { checkCatalog } from './check-catalog.ts';
import { defineCatalog } from './define-catalog.ts';
import type { EnforcementPolicy } from './enforcement-policy.ts';
import { heartbeatStates } from './enforcement-presets.ts';
import { isEmptyText } from './localized-text.ts';
import { problemsOf } from './problems-fixture.ts';
import { sampleProduct } from './product-fixture.ts';
import type { Product, Tier } from './product.ts';

const { community, starter, growth } = sampleProduct.tiers;
const withTier = (tier: Partial<Tier>): Product => ({
  ...sampleProduct,
  tiers: {
    community,
    starter: { ...starter, ...tier, notMonotone: true },
    growth: { ...growth, notMonotone: true },
  },
});
const empty = { en: 'Text', ro: ' ' };

test.each([
  ['a', 'b', false],
  ['', 'b', true],
  ['a', '', true],
  [' \n', 'b', true],
  ['a', ' \t', true],
])('%j and %j are texts to read', (en, ro, isEmpty) => {
  expect(isEmptyText({ en, ro })).toBe(isEmpty);
});

describe('a text that is missing is named where it is missing', () => {
  test.each<[Partial<Product>, string]>([
    [{ name: empty }, 'name'],
    [{ flags: { ...sampleProduct.flags, f: empty } }, 'flags.f'],
    [{ limits: { ...sampleProduct.limits, l: empty } }, 'limits.l'],
    [{ intervals: { ...sampleProduct.intervals, i: empty } }, 'intervals.i'],
    [{ quotas: { ...sampleProduct.quotas, q: empty } }, 'quotas.q'],
    [
      { supportPlans: { s: { name: empty, channels: [], responseHours: null } } },
      'supportPlans.s.name',
    ],
  ])('%o', (change, path) => {
    expect(problemsOf({ ...sampleProduct, ...change })).toEqual([`${path}: empty-text`]);
  });
});

describe('A23: numbers at their edges', () => {
  test.each<[Partial<Tier>, string[]]>([
    [{ domains: 0, nichePackages: 0, limits: { companies: 0 }, quotas: { invoices: 0 } }, []],
    [{ domains: -1 }, ['domains']],
    [{ nichePackages: -1 }, ['nichePackages']],
    [{ limits: { companies: -1 } }, ['limits.companies']],
    [{ quotas: { invoices: 2 ** 53 } }, ['quotas.invoices']],
    [{ intervals: { sync: 1 } }, []],
    [{ intervals: { sync: 0 } }, ['intervals.sync']],
    [{ domains: 'unlimited', nichePackages: 'unlimited' }, []],
    [{ limits: { companies: 'unlimited' }, quotas: { invoices: 'unlimited' } }, []],
  ])('%o', (tier, paths) => {
    expect(problemsOf(withTier(tier))).toEqual(
      paths.map((path) => `tiers.starter.${path}: not-a-count`),
    );
  });

  test.each<[string, Tier, Tier, string[]]>([
    ['what the lower one does not speak of', { ...starter, limits: {} }, starter, []],
    ['the same', starter, starter, []],
    ['unlimited, then one', { ...starter, domains: 'unlimited' }, starter, ['domains']],
    ['a year, then 30 days', { ...starter, freeSupport: '12mo' }, starter, ['freeSupport']],
    ['nothing, then 30 days', { ...starter, freeSupport: null }, starter, []],
    ['every day, then every four hours', starter, { ...starter, intervals: { sync: 4 } }, []],
  ])('%s', (_, lower, higher, paths) => {
    const plain = ({ inherits: __, ...tier }: Tier & { inherits?: string }) => tier;
    const problems = problemsOf({
      ...sampleProduct,
      tiers: { community, lower: plain(lower), higher: plain(higher) },
    });
    expect(problems.filter((problem) => problem.endsWith('not-monotone'))).toEqual(
      paths.map((path) => `tiers.higher.${path}: not-monotone`),
    );
  });

  test('a number that is there and says nothing is as one that is not there', () => {
    const limits = { companies: undefined } as unknown as Tier['limits'] & object;
    expect(problemsOf(withTier({ limits }))).toEqual([]);
  });

  test('a tier that inherits one of a cycle is not in the cycle', () => {
    const tiers = {
      a: { ...community, inherits: 'b' },
      b: { ...community, inherits: 'a' },
      c: { ...community, inherits: 'a' },
    };
    const enforcement = { ...sampleProduct.enforcement, freeTier: 'a' };
    expect(problemsOf({ ...sampleProduct, tiers, enforcement })).toEqual([
      'tiers.a.inherits: cycle',
      'tiers.b.inherits: cycle',
    ]);
  });
});

describe('R1: a policy that falls back names the tier', () => {
  test.each<[string, Partial<EnforcementPolicy>, string[]]>([
    ['nowhere', {}, []],
    ['for an invalid token', { onInvalid: 'fallback' }, ['enforcement: no-free-tier']],
    ['for one that is over', { onExpiry: 'fallback' }, ['enforcement: no-free-tier']],
    ['for none', { onMissing: 'fallback' }, ['enforcement: no-free-tier']],
    ['with its tier', { onMissing: 'fallback', freeTier: 'community' }, []],
    ['a tier like a method', { freeTier: 'toString' }, ['enforcement.freeTier: unknown-name']],
  ])('%s', (_, change, problems) => {
    const enforcement = { ...heartbeatStates, ...change } as Product['enforcement'];
    expect(problemsOf({ ...sampleProduct, enforcement })).toEqual(problems);
  });

  test('a default product that there is not is named, beside those that there are', () => {
    const products = { a: sampleProduct, b: sampleProduct };
    expect(checkCatalog(defineCatalog({ defaultProduct: 'c' as 'a', products }))).toMatchObject([
      {
        text: { en: '“c” is not declared.' },
        fix: { en: 'Declare it, or write one of: a, b.' },
      },
    ]);
  });

  test('every product is checked, by its own name', () => {
    const products = {
      a: { ...sampleProduct, name: empty },
      b: sampleProduct,
      c: { ...sampleProduct, name: empty },
    };
    const paths = checkCatalog({ defaultProduct: 'b', products }).map(({ path }) => path);
    expect(paths).toEqual(['products.a.name', 'products.c.name']);
  });

  test.each(['intervals', 'quotas'] as const)(
    'a limit and one of the %s share no name',
    (group) => {
      const named = { ...sampleProduct[group], companies: { en: 'C', ro: 'C' } };
      expect(problemsOf({ ...sampleProduct, [group]: named })).toEqual([
        `${group}.companies: name-twice`,
      ]);
    },
  );
});
