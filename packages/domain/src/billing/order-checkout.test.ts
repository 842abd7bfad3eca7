import { describe, expect, expectTypeOf, test } from 'vitest';
import { paymentMethods } from '../catalog/payment-method.ts';
import type { Pricing } from '../catalog/pricing.ts';
import type { Product } from '../catalog/product.ts';
import { newcomer, saleDay, soldProduct } from '../pricing/sale-fixture.ts';
import { type CheckoutRequest, orderCheckout } from './order-checkout.ts';
import { purchaseOf } from './purchase.ts';

const { pricing } = soldProduct;
if (pricing === undefined) throw new Error('The fixture sells nothing');

const request = {
  product: 'server',
  offer: 'once',
  currency: 'EUR',
  accountId: 'acc_1',
  userId: 'usr_1',
  domain: null,
} as const;
const facts = { now: saleDay, buyer: newcomer };
/** After every campaign. */
const late = { ...facts, now: Date.UTC(2027, 5, 1) / 1000 };

function selling(change: Partial<Pricing>): Product {
  return { ...soldProduct, pricing: { ...pricing, ...change } as Pricing };
}

function ordered(change: Partial<CheckoutRequest> = {}, product: Product = soldProduct, at = late) {
  const order = orderCheckout(product, { ...request, ...change }, at);
  if (!order.ok) throw new Error(`Refused: ${order.error.param}`);
  return order.value;
}

describe('E08: the checkout of a license', () => {
  test.each(['once', 'renewed'])(
    '%s is one payment, even where a part is renewed later',
    (offer) => {
      const { mode, metadata } = ordered({ offer });
      expect(mode).toBe('payment');
      expect(metadata).toEqual({
        type: 'license',
        product_id: 'server',
        offer,
        account_id: 'acc_1',
        user_id: 'usr_1',
      });
    },
  );

  test.each([
    { type: 'lifetime' },
    { type: 'yearly' },
    { type: 'monthly' },
    { type: 'custom', days: 7 },
  ] as const)('E02: of a license that is $type', (validity) => {
    const product = selling({ offers: { once: { ...pricing.offers.once, validity } } });
    const { mode, metadata } = ordered({}, product);
    expect([mode, metadata.type]).toEqual(['payment', 'license']);
  });

  test('names the site that the license is for', () => {
    expect(ordered({ domain: 'acme.ro' }).metadata).toMatchObject({ domain: 'acme.ro' });
  });

  test('E10: names the user who buys, without whom the payment would lead to nothing', () => {
    const { userId: _, ...nobody } = request;
    expectTypeOf(nobody).not.toExtend<CheckoutRequest>();
    expect(purchaseOf({ ...ordered().metadata })).toMatchObject({ userId: 'usr_1' });
  });
});

test('an offer that lasts as long as it is paid opens a subscription', () => {
  const { mode, metadata, quote } = ordered({ offer: 'monthly' });
  expect([mode, metadata.type]).toEqual(['subscription', 'subscription']);
  expect(quote.recurring).toEqual([{ every: 'month', total: { amount: 1_900, currency: 'EUR' } }]);
});

describe('E09: the ways to pay are the catalog’s', () => {
  const methods = selling({
    checkoutPaymentMethods: { payment: ['card', 'paypal'], subscription: ['card', 'sepa_debit'] },
  });

  test('by mode, PayPal among them', () => {
    expect(ordered({}, methods).paymentMethods).toEqual(['card', 'paypal']);
    expect(ordered({ offer: 'monthly' }, methods).paymentMethods).toEqual(['card', 'sepa_debit']);
    expect(paymentMethods).toContain('paypal');
  });

  test('cards alone where the catalog says nothing of the mode', () => {
    expect(ordered().paymentMethods).toEqual(['card']);
    const other = selling({ checkoutPaymentMethods: { payment: ['paypal'] } });
    expect(ordered({ offer: 'monthly' }, other).paymentMethods).toEqual(['card']);
  });
});

describe('E03: what is sold, and for how much, is declared in the catalog alone', () => {
  test('a request has no place for a price', () => {
    expectTypeOf<keyof CheckoutRequest>().toEqualTypeOf<
      'product' | 'offer' | 'currency' | 'accountId' | 'userId' | 'domain'
    >();
    const amount = { ...request, total: 1, amount: 1, price: 1 };
    expect(orderCheckout(soldProduct, amount, late)).toEqual(
      orderCheckout(soldProduct, request, late),
    );
  });

  test.each([
    [{ offer: 'free' }, 'offer'],
    [{ offer: 'toString' }, 'offer'],
    [{ offer: '__proto__' }, 'offer'],
    [{ offer: '' }, 'offer'],
    [{ currency: 'USD' }, 'currency'],
    [{ currency: 'eur' }, 'currency'],
  ])('%o is not sold', (change, param) => {
    const refused = orderCheckout(soldProduct, { ...request, ...change }, late);
    expect(refused).toMatchObject({ ok: false, error: { code: 'VALIDATION', param } });
  });

  test('nor is anything of a product without prices', () => {
    const { pricing: _, ...unsold } = soldProduct;
    expect(orderCheckout(unsold, request, late)).toMatchObject({ error: { param: 'product' } });
  });
});

describe('E04: the provider’s own price counts where exactly that is to pay', () => {
  const { once } = pricing.offers;
  const named = selling({ offers: { once: { ...once, stripePriceIds: { EUR: 'price_1' } } } });

  test.each([
    ['the regular price', {}, late, 'price_1', 299_000],
    ['another currency, which has none', { currency: 'JPY' }, late, null, 2_999],
    ['a campaign', {}, facts, null, 249_000],
    [
      'a discount',
      {},
      { ...late, buyer: { ...newcomer, activePaidLicenses: 1 } },
      null,
      (299_000 * 70) / 100,
    ],
  ] as const)('%s', (_, change, at, priceId, amount) => {
    const order = ordered(change, named, at);
    expect([order.priceId, order.quote.total.amount]).toEqual([priceId, amount]);
  });

  test('an offer without one is asked for by its lines', () => {
    expect(ordered().priceId).toBeNull();
  });
});
