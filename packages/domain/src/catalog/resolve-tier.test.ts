import { describe, expect, test } from 'vitest';
import { allows, cheapestTier } from './cheapest-tier.ts';
import { allowedByKind } from './kind-caps.ts';
import { matrixOf } from './matrix.ts';
import { sampleProduct, tierOf } from './product-fixture.ts';
import type { Product } from './product.ts';
import { resolveTier } from './resolve-tier.ts';

describe('A23: a tier inherits everything below and overrides by key', () => {
  test.each([
    ['community', ['reports'], { companies: 1 }, { sync: 24 }, { invoices: 100 }],
    ['starter', ['reports'], { companies: 3 }, { sync: 24 }, { invoices: 100 }],
    ['growth', ['reports', 'recurring'], { companies: 3 }, { sync: 4 }, { invoices: 'unlimited' }],
    [
      'enterprise',
      ['reports', 'recurring', 'audit_log', 'white_label'],
      { companies: 'unlimited' },
      { sync: 4 },
      { invoices: 'unlimited' },
    ],
  ])('%s', (name, ...[flags, limits, intervals, quotas]) => {
    const tier = tierOf(name);
    const included = Object.keys(tier.flags).filter((flag) => tier.flags[flag] === true);
    expect(included).toEqual(flags);
    expect(tier).toMatchObject({ limits, intervals, quotas });
  });

  test('R7: a tier that says nothing about free support gets the product’s', () => {
    expect(tierOf('starter').freeSupport).toBe('30d');
    expect(tierOf('dev').freeSupport).toBeNull();
  });

  test('R8: optional flags and grantable ones may be granted, included ones need not be', () => {
    expect(tierOf('starter').grantable).toEqual(['audit_log']);
    expect(tierOf('growth').grantable).toEqual(['white_label']);
    expect(tierOf('enterprise').grantable).toEqual([]);
  });

  test.each(['gold', '', 'toString', '__proto__'])('there is no tier %j', (name) => {
    expect(resolveTier(sampleProduct, name)).toBeUndefined();
  });

  test('a feature with the name of a method is in no tier that does not say so', () => {
    const flags = { toString: { en: 'Text', ro: 'Text' } };
    const limits = { valueOf: { en: 'Values', ro: 'Valori' } };
    const odd: Product = { ...sampleProduct, flags, limits };
    const tier = resolveTier(odd, 'enterprise');
    expect([Object.keys(tier?.flags ?? {}), Object.keys(tier?.limits ?? {})]).toEqual([[], []]);
    const cells = matrixOf(odd).rows.filter(({ name }) => ['toString', 'valueOf'].includes(name));
    expect(cells.map((row) => [...new Set(row.cells)])).toEqual([[false], [null]]);
  });

  test('tiers that inherit each other end the walk', () => {
    const { community, starter } = sampleProduct.tiers;
    const tiers = { starter, community: { ...community, inherits: 'starter' } };
    const looping: Product = { ...sampleProduct, tiers };
    expect(resolveTier(looping, 'starter')).toMatchObject({ limits: { companies: 3 } });
  });
});

test.each([
  [3, 3, true],
  [3, 4, false],
  [0, 0, true],
  [0, 1, false],
  ['unlimited', Number.MAX_SAFE_INTEGER, true],
] as const)('%s allows %i: %s', (allowance, count, isAllowed) => {
  expect(allows(allowance, count)).toBe(isAllowed);
});

test('the cheapest tier is the lowest that does and is sold', () => {
  expect(cheapestTier(sampleProduct, () => true)).toBe('starter');
  expect(cheapestTier(sampleProduct, ({ domains }) => allows(domains, 4))).toBe('enterprise');
  expect(cheapestTier(sampleProduct, ({ nichePackages }) => allows(nichePackages, 5))).toBe(
    undefined,
  );
});

test.each([
  ['perpetual', 3, 3],
  ['perpetual', 'unlimited', 'unlimited'],
  ['trial', 3, 1],
  ['trial', 'unlimited', 1],
  ['trial', 0, 0],
] as const)('R8: a %s license of a tier with %s has %s', (kind, tier, allowed) => {
  expect(allowedByKind(tier, sampleProduct.kinds[kind], 'domains')).toBe(allowed);
});

test('R8: a kind with days and no caps of its own allows what the tier does', () => {
  const rule = { validity: 'days', days: 365, freeSupport: true } as const;
  expect([allowedByKind(3, rule, 'domains'), allowedByKind('unlimited', rule, 'domains')]).toEqual([
    3,
    'unlimited',
  ]);
});
