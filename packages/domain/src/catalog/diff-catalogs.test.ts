import { describe, expect, test } from 'vitest';
import { soldProduct } from '../pricing/sale-fixture.ts';
import { canonicalCatalog } from './canonical-catalog.ts';
import { type CatalogSnapshot, diffCatalogs } from './diff-catalogs.ts';
import { sampleProduct } from './product-fixture.ts';
import type { Product } from './product.ts';

const catalogOf = (products: Readonly<Record<string, Product>>): CatalogSnapshot => ({
  defaultProduct: 'p',
  products,
});
const before = catalogOf({ p: sampleProduct });
const { community, starter, growth, enterprise, dev } = sampleProduct.tiers;

function changes(product: Product) {
  return diffCatalogs(before, catalogOf({ p: product })).map(
    ({ path, change, meaning }) => `${change} ${path}: ${meaning}`,
  );
}

test('a catalog does not differ from itself, nor from its own snapshot', () => {
  const catalog = catalogOf({ p: sampleProduct, q: soldProduct });
  const snapshot = JSON.parse(canonicalCatalog(catalog)) as CatalogSnapshot;
  expect(diffCatalogs(catalog, catalog)).toEqual([]);
  expect(diffCatalogs(snapshot, catalog)).toEqual([]);
  expect(diffCatalogs(catalog, snapshot)).toEqual([]);
});

describe('each change is named by its path, with what it touches', () => {
  const grown = { ...growth, limits: { companies: 5 } };
  test.each<[string, Partial<Product>, string[]]>([
    [
      'a limit comes',
      { tiers: { ...sampleProduct.tiers, growth: grown } },
      ['added products.p.tiers.growth.limits: rights'],
    ],
    [
      'a name is spelled anew',
      { tiers: { ...sampleProduct.tiers, growth: { ...growth, name: { en: 'G', ro: 'Growth' } } } },
      ['changed products.p.tiers.growth.name.en: text'],
    ],
    [
      'free support gets longer',
      { tiers: { ...sampleProduct.tiers, growth: { ...growth, freeSupport: '9mo' } } },
      ['changed products.p.tiers.growth.freeSupport: support'],
    ],
    [
      'a tier is no longer sold',
      { tiers: { ...sampleProduct.tiers, growth: { ...growth, internal: true } } },
      ['added products.p.tiers.growth.internal: tier'],
    ],
    [
      'a tier goes and another comes',
      { tiers: { community, starter, growth, enterprise, lab: dev } },
      ['removed products.p.tiers.dev: tier', 'added products.p.tiers.lab: tier'],
    ],
    [
      'tiers change places',
      { tiers: { community, growth, starter, enterprise, dev } },
      ['changed products.p.tiers: tierOrder'],
    ],
    [
      'a plugin comes',
      { plugins: [...sampleProduct.plugins, 'plugin-d'] },
      ['changed products.p.plugins: rights'],
    ],
    [
      'prices come',
      { pricing: soldProduct.pricing as Product['pricing'] & object },
      ['added products.p.pricing: price'],
    ],
    ['the refund window', { refundDays: 30 }, ['changed products.p.refundDays: refund']],
    ['the algorithm', { signing: 'RS256' }, ['changed products.p.signing: signing']],
    [
      'the policy',
      { enforcement: { ...sampleProduct.enforcement, onExpiry: 'deny' } },
      ['changed products.p.enforcement.onExpiry: enforcement'],
    ],
    [
      'a flag goes',
      { flags: { reports: sampleProduct.flags.reports } },
      ['recurring', 'audit_log', 'white_label'].map(
        (flag) => `removed products.p.flags.${flag}: feature`,
      ),
    ],
    [
      'the variable',
      { environmentVariable: 'KEY' },
      ['changed products.p.environmentVariable: install'],
    ],
  ])('%s', (_, change, expected) => {
    expect(changes({ ...sampleProduct, ...change })).toEqual(expected);
  });

  test('a product comes or goes as one change, and the default is another', () => {
    const after = { defaultProduct: 'q', products: { q: soldProduct } };
    const found = diffCatalogs(before, after);
    expect(found.map(({ path, change, meaning }) => [path, change, meaning])).toEqual([
      ['defaultProduct', 'changed', 'default'],
      ['products.p', 'removed', 'product'],
      ['products.q', 'added', 'product'],
    ]);
    expect(found[1]).toHaveProperty('before', sampleProduct);
    expect(found[1]).not.toHaveProperty('after');
  });

  test('a price says what it was and is', () => {
    const pricing = soldProduct.pricing;
    if (pricing === undefined) throw new Error('The fixture sells nothing');
    const monthly = {
      ...pricing.offers.monthly,
      recurring: { every: 'month', amounts: { EUR: 2_000, JPY: 3_000 } },
    } as const;
    const dearer = {
      ...soldProduct,
      pricing: { ...pricing, offers: { ...pricing.offers, monthly } },
    };
    expect(diffCatalogs(catalogOf({ p: soldProduct }), catalogOf({ p: dearer }))).toEqual([
      {
        path: 'products.p.pricing.offers.monthly.recurring.amounts.EUR',
        change: 'changed',
        before: 1_900,
        after: 2_000,
        meaning: 'price',
        text: {
          en: 'Quotes and purchases from now on; what was paid stays.',
          ro: 'Ofertele și cumpărările de acum înainte; ce s-a plătit rămâne.',
        },
      },
    ]);
  });
});
