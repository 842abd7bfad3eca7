import { expect, test } from 'vitest';
import type { Product } from '../catalog/product.ts';
import { priceList } from './price-list.ts';
import { saleDay, soldProduct } from './sale-fixture.ts';

const campaignEnd = Date.UTC(2026, 11, 31, 22) / 1000;

test('E04, D11, D15: every offer in a currency, with what is paid again and the campaign while it runs', () => {
  expect(priceList(soldProduct, 'EUR', saleDay)).toEqual([
    {
      offer: 'once',
      name: { en: 'Package', ro: 'Pachet' },
      tier: 'pro',
      validity: { type: 'lifetime' },
      currency: 'EUR',
      oneTime: 299_000,
      recurring: null,
      campaign: { oneTime: 249_000, until: campaignEnd },
      credits: 2_500_000,
    },
    {
      offer: 'renewed',
      name: { en: 'Server', ro: 'Server' },
      tier: 'pro',
      validity: { type: 'lifetime' },
      currency: 'EUR',
      oneTime: 149_000,
      recurring: { every: 'year', amount: 49_000 },
      campaign: { oneTime: 99_000, until: campaignEnd },
      credits: 0,
    },
    {
      offer: 'monthly',
      name: { en: 'Subscription', ro: 'Abonament' },
      tier: 'pro',
      validity: { type: 'subscription' },
      currency: 'EUR',
      oneTime: null,
      recurring: { every: 'month', amount: 1_900 },
      campaign: null,
      credits: 0,
    },
  ]);
});

test.each([
  [0, true],
  [campaignEnd - 1, true],
  [campaignEnd, false],
  [2_147_483_648, false],
])('D15: at %i the campaign is shown: %s', (now, isShown) => {
  const campaigns = priceList(soldProduct, 'JPY', now).map(({ campaign }) => campaign !== null);
  expect(campaigns).toEqual([isShown, isShown, false]);
});

test('nothing costs anything in a currency that it is not sold in, or where nothing is sold', () => {
  const { pricing: _, ...unsold } = soldProduct;
  for (const currency of ['USD', '', 'toString', '__proto__']) {
    expect(priceList(soldProduct, currency, saleDay)).toEqual([]);
  }
  expect(priceList(unsold, 'EUR', saleDay)).toEqual([]);
});

test('a price that a catalog of plain JSON leaves out is none', () => {
  const { pricing } = soldProduct;
  const [once, renewed] = [pricing?.offers.once, pricing?.offers.renewed];
  const bare = {
    ...soldProduct,
    pricing: {
      currencies: ['EUR'],
      offers: {
        once: { ...once, oneTime: {}, campaign: { oneTime: {}, until: '2027-01-01T00:00:00Z' } },
        renewed: { ...renewed, recurring: { every: 'year', amounts: {} } },
      },
    },
  } as unknown as Product;
  expect(priceList(bare, 'EUR', saleDay)).toMatchObject([
    { oneTime: null, campaign: null },
    { oneTime: 149_000, recurring: null },
  ]);
});
