import { orderCheckout } from '@signet/domain/billing/order-checkout';
import type { Catalog } from '@signet/domain/catalog/define-catalog';
import { isEmptyText } from '@signet/domain/catalog/localized-text';
import { resolveTier } from '@signet/domain/catalog/resolve-tier';
import { offerExpiresAt, validityDays } from '@signet/domain/pricing/offer-validity';
import { priceList } from '@signet/domain/pricing/price-list';
import { quote } from '@signet/domain/pricing/quote';
import { DAY } from '@signet/domain/shared/duration';
import { describe, expect, test } from 'vitest';
import { catalog } from './catalog.ts';
import { kit } from './kit.ts';

/** After every campaign, and nobody signed in: no price but the declared one. */
const now = Date.UTC(2030, 0, 1) / 1000;
const facts = { now, buyer: null };
const { offers, currencies } = kit.pricing ?? { offers: undefined, currencies: [] };
if (offers === undefined) throw new Error('The kit is not sold');
const purchase = { accountId: 'acc_1', userId: 'usr_1', domain: null } as const;
const { products }: Catalog = catalog;

/** Every offer of every product, in every currency it is sold in. */
const sales = Object.entries(products).flatMap(([product, { pricing }]) =>
  (pricing?.currencies ?? []).flatMap((currency) =>
    Object.keys(pricing?.offers ?? {}).map((offer) => ({ product, offer, currency })),
  ),
);

test('E02: for life, for 365 or 30 days, or for as many as the offer says', () => {
  const days = Object.values(offers).map(({ validity }) => [validity.type, validityDays(validity)]);
  expect(days).toEqual([
    ['lifetime', null],
    ['yearly', 365],
    ['monthly', 30],
    ['custom', 7],
  ]);
});

describe('E03: products and prices are declared in code', () => {
  test.each(sales)('$product $offer costs in $currency what is declared', (sale) => {
    const product = products[sale.product];
    const offer = product?.pricing?.offers[sale.offer];
    if (product === undefined || offer === undefined) throw new Error('It is not declared');
    const order = orderCheckout(product, { ...purchase, ...sale }, facts);
    const declared = (offer.oneTime ?? offer.recurring?.amounts)?.[sale.currency];
    const total = { amount: declared, currency: sale.currency };
    expect(order).toMatchObject({ ok: true, value: { quote: { total } } });
  });

  test('and they are data alone: written out and read again they are the same', () => {
    expect(sales.length).toBeGreaterThan(15);
    expect(JSON.parse(JSON.stringify(catalog))).toEqual(catalog);
  });
});

test('E04: what a license product says of itself', () => {
  expect(priceList(kit, 'EUR', now)[0]).toEqual({
    offer: 'pro-lifetime',
    name: { en: 'Pro for life', ro: 'Pro pe viață' },
    tier: 'pro',
    validity: { type: 'lifetime' },
    currency: 'EUR',
    oneTime: 299_00,
    recurring: null,
    campaign: null,
    credits: 2_500_000,
  });
  const tier = resolveTier(kit, offers['pro-lifetime'].tier);
  expect(tier?.limits).toMatchObject({ projects: 10 });
  expect(kit.tiers.pro.flags).toEqual({ api_access: true });
  expect(kit.flags.api_access).toMatchObject({ en: 'API access', ro: 'Acces la API' });
});

test('E05: for life it is 299 EUR or 329 USD, with 2,500,000 credits, and there is one by the year', () => {
  const prices = currencies.map((currency) => priceList(kit, currency, now)[0]);
  expect(prices.map((row) => [row?.offer, row?.currency, row?.oneTime, row?.credits])).toEqual([
    ['pro-lifetime', 'EUR', 299_00, 2_500_000],
    ['pro-lifetime', 'USD', 329_00, 2_500_000],
  ]);
  const quoted = quote(kit, { offer: 'pro-lifetime', currency: 'USD' }, facts);
  expect(quoted).toMatchObject({ value: { total: { amount: 329_00 }, credits: 2_500_000 } });
  expect(validityDays(offers['pro-yearly'].validity)).toBe(365);
  expect(priceList(kit, 'RON', now)).toEqual([]);
});

test('E06: names and descriptions are in both languages, down to the line that is paid', () => {
  for (const [offer, { name, description }] of Object.entries(offers)) {
    expect(description === undefined || isEmptyText(description)).toBe(false);
    expect(isEmptyText(name)).toBe(false);
    expect(name.ro).not.toBe(name.en);
    const quoted = quote(kit, { offer, currency: 'EUR' }, facts);
    expect(quoted).toMatchObject({ value: { lines: [{ text: name }] } });
  }
});

test.each([
  ['pro-lifetime', null],
  ['pro-yearly', now + 365 * DAY],
  ['pro-monthly', now + 30 * DAY],
  ['pro-workshop', now + 7 * DAY],
] as const)('E07: %s bought now expires at %s', (offer, expiresAt) => {
  expect(offerExpiresAt(offers[offer].validity, now)).toBe(expiresAt);
});

describe('E08, E09: the checkout of the kit', () => {
  test.each(Object.keys(offers))('%s is one payment, by card or PayPal', (offer) => {
    const order = orderCheckout(
      kit,
      { ...purchase, product: 'kit', offer, currency: 'EUR' },
      facts,
    );
    expect(order).toMatchObject({
      value: {
        mode: 'payment',
        paymentMethods: ['card', 'paypal'],
        metadata: {
          type: 'license',
          product_id: 'kit',
          offer,
          account_id: 'acc_1',
          user_id: 'usr_1',
        },
      },
    });
  });
});

test('a plan of the invoicing product is subscribed to', () => {
  const plans = sales.filter(({ product }) => product === 'invoicing');
  const modes = plans.map((sale) => {
    const order = orderCheckout(catalog.products.invoicing, { ...purchase, ...sale }, facts);
    return order.ok ? order.value.mode : order.error.code;
  });
  expect(modes).toEqual(['subscription', 'subscription', 'subscription', 'subscription']);
});
