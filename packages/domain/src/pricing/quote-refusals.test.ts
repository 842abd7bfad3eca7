import { describe, expect, test } from 'vitest';
import type { Product } from '../catalog/product.ts';
import type { QuoteRequest } from './quote-request.ts';
import { quoteSupport } from './quote-support.ts';
import { quote } from './quote.ts';
import { saleDay, soldProduct } from './sale-fixture.ts';

const visitor = { now: saleDay, buyer: null };

test.each<[QuoteRequest, string, string]>([
  [
    { offer: 'pro', currency: 'EUR' },
    '“pro” is not one of once, renewed, monthly.',
    '„pro” nu este printre: once, renewed, monthly.',
  ],
  [
    { offer: 'once', currency: 'USD' },
    '“USD” is not one of EUR, JPY.',
    '„USD” nu este printre: EUR, JPY.',
  ],
  [
    { offer: 'once', currency: 'EUR', purchase: 'renewal' },
    '“once” is paid once and has no renewal.',
    '„once” se plătește o singură dată și nu are reînnoire.',
  ],
  [
    { offer: 'once', currency: 'EUR', extraUnits: { sites: 1 } },
    '“sites” cannot be bought by the unit with this offer.',
    '„sites” nu se cumpără la bucată cu această ofertă.',
  ],
  [
    { offer: 'once', currency: 'EUR', extraUnits: { organizations: 0.5 } },
    '0.5 of “organizations” is not a count.',
    '0.5 de „organizations” nu este un număr de bucăți.',
  ],
  [
    { offer: 'once', currency: 'EUR', extraUnits: { organizations: 360_287_970_189 } },
    'Too many.',
    'Sunt prea multe.',
  ],
])('%o is refused with what to change', (request, en, ro) => {
  expect(quote(soldProduct, request, visitor)).toMatchObject({ error: { detail: { en, ro } } });
});

test('a product that is not sold says so; an offer without a price in the currency too', () => {
  const { pricing: _, ...unsold } = soldProduct;
  const request = { offer: 'once', currency: 'EUR' };
  expect(quote(unsold, request, visitor)).toMatchObject({
    error: { param: 'product', detail: { en: 'It is not sold here.', ro: 'Nu se vinde aici.' } },
  });
  const { once, renewed } = soldProduct.pricing?.offers ?? {};
  const bare = {
    ...soldProduct,
    pricing: {
      currencies: ['EUR'],
      offers: {
        once: { ...once, oneTime: {} },
        renewed: { ...renewed, recurring: { every: 'year', amounts: {} } },
        gift: { name: once?.name, tier: 'pro', validity: { type: 'lifetime' } },
      },
    },
  } as unknown as Product;
  for (const offer of ['once', 'gift']) {
    expect(quote(bare, { offer, currency: 'EUR' }, visitor)).toMatchObject({
      error: {
        param: 'currency',
        detail: { en: `“${offer}” has no price in EUR.`, ro: `„${offer}” nu are preț în EUR.` },
      },
    });
  }
  expect(quote(bare, { offer: 'renewed', currency: 'EUR' }, visitor)).toMatchObject({
    value: { total: { amount: 99_000 }, recurring: [] },
  });
});

describe('C29: support that cannot be bought', () => {
  const refusal = (
    plan: string,
    period: string,
    currency: string,
    product: Product = soldProduct,
  ) => {
    const quoted = quoteSupport(product, { plan, period, currency });
    return quoted.ok ? null : Object.values(quoted.error.detail);
  };

  test.each([
    ['gold', '3mo', 'EUR', '“gold” is not one of basic.', '„gold” nu este printre: basic.'],
    ['free', '3mo', 'EUR', '“free” is not one of basic.', '„free” nu este printre: basic.'],
    ['basic', '12mo', 'EUR', '“12mo” is not one of 3mo.', '„12mo” nu este printre: 3mo.'],
    ['basic', '3mo', 'USD', 'The plan has no price in “USD”.', 'Planul nu are preț în „USD”.'],
  ])('%s for %s in %s', (plan, period, currency, ...detail) => {
    expect(refusal(plan, period, currency)).toEqual(detail);
  });

  test('what there is to buy is named, and that there is nothing', () => {
    const { supportPlans: plans, ...rest } = soldProduct;
    const more = {
      ...rest,
      supportPlans: {
        ...plans,
        plus: {
          name: { en: 'Plus', ro: 'Plus' },
          channels: ['email'],
          responseHours: null,
          prices: { '6mo': { EUR: 1 }, '12mo': { EUR: 2 } },
        },
      },
    } as const;
    expect(refusal('gold', '3mo', 'EUR', more)?.[0]).toBe('“gold” is not one of basic, plus.');
    expect(refusal('plus', '1mo', 'EUR', more)?.[0]).toBe('“1mo” is not one of 6mo, 12mo.');
    expect(refusal('gold', '3mo', 'EUR', rest)?.[0]).toBe('“gold” is not one of (none).');
  });
});
