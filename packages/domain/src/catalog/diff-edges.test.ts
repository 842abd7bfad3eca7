import { describe, expect, test } from 'vitest';
import { catalogMeanings } from './catalog-meaning.ts';
import { type CatalogSnapshot, diffCatalogs } from './diff-catalogs.ts';
import { sampleProduct } from './product-fixture.ts';
import type { Product, Tier } from './product.ts';

const catalogOf = (product: Product, tiers?: readonly string[]): CatalogSnapshot => ({
  defaultProduct: 'p',
  products: { p: product },
  ...(tiers === undefined ? {} : { order: { p: { tiers } } }),
});
const { community, starter } = sampleProduct.tiers;
const withTiers = (tiers: Readonly<Record<string, Tier>>): Product => ({ ...sampleProduct, tiers });
const two = withTiers({ community, starter });

describe('a change has what was and is, and what it touches', () => {
  const bare: Tier = { name: starter.name, domains: 1, nichePackages: 0 };
  const at = (tier: Tier) => catalogOf(withTiers({ starter: tier }));
  const path = 'products.p.tiers.starter.freeSupport';
  const { support } = catalogMeanings;
  test.each<[Tier, Tier, object[]]>([
    [bare, { ...bare, freeSupport: null }, [{ change: 'added', after: null }]],
    [{ ...bare, freeSupport: '30d' }, bare, [{ change: 'removed', before: '30d' }]],
    [
      { ...bare, freeSupport: null },
      { ...bare, freeSupport: '30d' },
      [{ change: 'changed', before: null, after: '30d' }],
    ],
    [
      { ...bare, freeSupport: '30d' },
      { ...bare, freeSupport: null },
      [{ change: 'changed', before: '30d', after: null }],
    ],
    [{ ...bare, freeSupport: null }, { ...bare, freeSupport: null }, []],
  ])('%o, then %o', (before, after, changes) => {
    expect(diffCatalogs(at(before), at(after))).toEqual(
      changes.map((change) => ({ path, ...change, meaning: 'support', text: support })),
    );
  });

  test('a list that is written anew is one change, whole', () => {
    const after = catalogOf({ ...sampleProduct, themes: ['theme-b', 'theme-a'] });
    expect(diffCatalogs(catalogOf(sampleProduct), after)).toMatchObject([
      { path: 'products.p.themes', before: ['theme-a', 'theme-b'], after: ['theme-b', 'theme-a'] },
    ]);
  });

  test('a member that is there and says nothing is as one that is not there', () => {
    const silent = { ...sampleProduct, pricing: undefined } as unknown as Product;
    expect(diffCatalogs(catalogOf(silent), catalogOf(silent))).toEqual([]);
    expect(diffCatalogs(catalogOf(sampleProduct), catalogOf(silent))).toEqual([]);
  });

  test('what an object was and a text is, is one change', () => {
    const kinds = 'none' as unknown as Product['kinds'];
    const changed = catalogOf({ ...sampleProduct, kinds });
    for (const [before, after] of [
      [catalogOf(sampleProduct), changed],
      [changed, catalogOf(sampleProduct)],
    ] as const) {
      expect(diffCatalogs(before, after).map(({ path: where }) => where)).toEqual([
        'products.p.kinds',
      ]);
    }
  });
});

describe('A23: the order of tiers', () => {
  test('is the snapshot’s own where it has one', () => {
    const found = diffCatalogs(catalogOf(two, ['starter', 'community']), catalogOf(two));
    expect(found).toEqual([
      {
        path: 'products.p.tiers',
        change: 'changed',
        before: ['starter', 'community'],
        after: ['community', 'starter'],
        meaning: 'tierOrder',
        text: catalogMeanings.tierOrder,
      },
    ]);
  });

  test('of names that begin alike is told apart', () => {
    const [one, other] = [
      { a: community, aa: starter },
      { aa: starter, a: community },
    ];
    const found = diffCatalogs(catalogOf(withTiers(one)), catalogOf(withTiers(other)));
    expect(found.map(({ meaning }) => meaning)).toEqual(['tierOrder']);
  });

  test('of those that stay is no other because one comes or goes', () => {
    const three = withTiers({ community, middle: starter, starter });
    const grown = diffCatalogs(catalogOf(two), catalogOf(three));
    const shrunk = diffCatalogs(catalogOf(three), catalogOf(two));
    expect([...grown, ...shrunk].map(({ change, path }) => `${change} ${path}`)).toEqual([
      'added products.p.tiers.middle',
      'removed products.p.tiers.middle',
    ]);
  });
});
