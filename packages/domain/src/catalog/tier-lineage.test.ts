import { describe, expect, test } from 'vitest';
import { canonicalCatalog } from './canonical-catalog.ts';
import { findPremiumPackage } from './find-premium-package.ts';
import { limitsOfTier } from './limits-of-tier.ts';
import { sampleProduct, tierOf } from './product-fixture.ts';
import type { Product, Tier } from './product.ts';
import { resolveTier } from './resolve-tier.ts';
import { lineageOf, mergeByName } from './tier-lineage.ts';

const { community, starter, growth, enterprise, dev } = sampleProduct.tiers;

describe('A23: the lineage of a tier', () => {
  test('has the farthest first, and nothing for a name that is none', () => {
    expect(lineageOf(sampleProduct, 'growth')).toEqual([community, starter, growth]);
    expect(lineageOf(sampleProduct, 'community')).toEqual([community]);
    for (const name of ['gold', 'toString', '']) expect(lineageOf(sampleProduct, name)).toEqual([]);
  });

  test('ends before a name that is none, and where it comes back', () => {
    const a: Tier = { ...community, inherits: 'b' };
    const b: Tier = { ...community, inherits: 'a', domains: 2 };
    const lost: Tier = { ...community, inherits: 'toString' };
    const product: Product = { ...sampleProduct, tiers: { a, b, lost } };
    expect(lineageOf(product, 'a')).toEqual([b, a]);
    expect(lineageOf(product, 'lost')).toEqual([lost]);
  });

  test('the nearest that says something counts, in the order of the declaration', () => {
    const said = [{ one: 1, two: 2 }, { two: undefined }, undefined, { three: 3, other: 4 }];
    const lineage = [community, starter, growth, enterprise];
    const merged = mergeByName({ three: 0, two: 0, one: 0, toString: 0 }, lineage, (tier) =>
      said.at(lineage.findIndex((one) => one === tier)),
    );
    expect(Object.entries(merged)).toEqual([
      ['three', 3],
      ['two', 2],
      ['one', 1],
    ]);
  });
});

test('R8: a resolved tier has everything it inherits, and nothing of the names beside it', () => {
  expect(tierOf('growth')).toEqual({
    name: 'growth',
    flags: { reports: true, recurring: true, white_label: false },
    grantable: ['white_label'],
    limits: { companies: 3 },
    intervals: { sync: 4 },
    quotas: { invoices: 'unlimited' },
    domains: 3,
    nichePackages: 2,
    freeSupport: '6mo',
    supportPlan: null,
  });
});

test.each<[string, Partial<Tier>, readonly string[]]>([
  ['that is not included', { grantable: ['recurring'] }, ['recurring']],
  ['that is off', { flags: { recurring: false }, grantable: ['recurring'] }, ['recurring']],
  ['that is optional', { flags: { recurring: 'optional' } }, ['recurring']],
  ['that is included', { flags: { recurring: true }, grantable: ['recurring'] }, []],
  ['that the product has not', { grantable: ['other'] }, []],
  ['that the tier below names', { inherits: 'below' }, []],
])('R8: a flag %s can be granted: %o', (_, change, grantable) => {
  const plain = { name: starter.name, domains: 1, nichePackages: 0 };
  const tiers = { below: { ...plain, grantable: ['recurring'] }, tier: { ...plain, ...change } };
  expect(resolveTier({ ...sampleProduct, tiers }, 'tier')?.grantable).toEqual(grantable);
});

test('D11–D13: the nearest support plan comes with support, and with nothing else', () => {
  const named = { ...community, freeSupport: '30d', supportPlan: 'basic' } as const;
  const higher = { ...starter, supportPlan: 'priority' };
  const tiers = { community: named, starter, growth: { ...higher, inherits: 'starter' }, dev };
  const product: Product = { ...sampleProduct, tiers };
  const plans = Object.keys(tiers).map((name) => resolveTier(product, name)?.supportPlan);
  expect(plans).toEqual(['basic', 'basic', 'priority', null]);
});

test('R8: the numbers of a tier are one list, `null` where there is no end', () => {
  expect(limitsOfTier(tierOf('starter'))).toEqual({ companies: 3, sync: 24, invoices: 100 });
  expect(limitsOfTier(tierOf('enterprise'))).toEqual({ companies: null, sync: 4, invoices: null });
});

test('the canonical text has the order of tiers and flags, and no other order', () => {
  const catalog = (product: Product) => ({ defaultProduct: 'p', products: { p: product } });
  const text = canonicalCatalog(catalog(sampleProduct));
  const { name, ...rest } = sampleProduct;
  expect(canonicalCatalog(catalog({ ...rest, name }))).toBe(text);
  expect(JSON.parse(text)).toEqual({
    ...catalog(sampleProduct),
    order: {
      p: {
        flags: ['reports', 'recurring', 'audit_log', 'white_label'],
        tiers: ['community', 'starter', 'growth', 'enterprise', 'dev'],
      },
    },
  });
  const tiers = { starter, community, growth, enterprise, dev };
  expect(canonicalCatalog(catalog({ ...sampleProduct, tiers }))).not.toBe(text);
});

test('B41, C44: a package is found in any product', () => {
  const packages = { '@shop/a': { plugin: 'plugin-a' } } as const;
  const products = { p: sampleProduct, q: { ...sampleProduct, packages } };
  expect(findPremiumPackage({ defaultProduct: 'p', products }, '@shop/a')).toEqual({
    plugin: 'plugin-a',
  });
});
