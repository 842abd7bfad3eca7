import { describe, expect, test } from 'vitest';
import { soldProduct } from '../pricing/sale-fixture.ts';
import { checkCatalog } from './check-catalog.ts';
import { offering, once, priced } from './priced-fixture.ts';
import type { Offer, Pricing } from './pricing.ts';
import { problemsOf } from './problems-fixture.ts';
import type { Product } from './product.ts';

const sold: Product = soldProduct;

/** What a catalog may say that no compiler has seen. */
function unchecked<T>(value: unknown): T {
  return value as T;
}

describe('E04, E06, D15: prices are complete, campaigns end and are lower', () => {
  const until = '2026-12-31T22:00:00Z';
  const EUR = 100;
  test.each<[Partial<Offer>, string[]]>([
    [
      { oneTime: { EUR: 299_000 } },
      ['oneTime: price-missing', 'campaign.oneTime: campaign-not-lower'],
    ],
    [{ oneTime: { EUR: 299_000, JPY: 2_999, USD: 1 } }, ['oneTime.USD: unknown-name']],
    [{ oneTime: { EUR: 299_000.5, JPY: 2_999 } }, ['oneTime.EUR: not-an-amount']],
    [
      { recurring: { every: 'year', amounts: { EUR, JPY: -1 } } },
      ['recurring.amounts.JPY: not-an-amount'],
    ],
    [
      { campaign: { oneTime: { EUR: 299_000, JPY: 2_998 }, until } },
      ['campaign.oneTime: campaign-not-lower'],
    ],
    [
      { campaign: { oneTime: { EUR, JPY: 1 }, until: '2027-02-29T00:00:00Z' } },
      ['campaign.until: not-an-instant'],
    ],
    [{ tier: 'gold' }, ['tier: unknown-name']],
    [{ validity: { type: 'custom', days: 0 } }, ['validity.days: not-a-count']],
    [{ credits: { oneTime: 0.5 } }, ['credits.oneTime: not-a-count']],
    [{ name: { en: '', ro: '' } }, ['name: empty-text']],
    [{ description: { en: 'Paid once.', ro: ' ' } }, ['description: empty-text']],
    [{ description: { en: 'Paid once.', ro: 'Se plătește o dată.' } }, []],
  ])('an offer with %o', (offer, problems) => {
    const ofOffers = problemsOf(offering(offer)).filter((problem) =>
      problem.startsWith('pricing.offers'),
    );
    expect(ofOffers).toEqual(problems.map((problem) => `pricing.offers.once.${problem}`));
  });

  test('an offer has a price, and every tier for sale an offer', () => {
    const { oneTime: _, campaign: __, ...free } = once;
    expect(problemsOf(priced({ offers: { free } }))).toEqual(['pricing.offers.free: no-price']);
    expect(problemsOf(priced({ offers: {} }))).toEqual(['tiers.pro: not-offered']);
    const tiers = { pro: { ...soldProduct.tiers.pro, internal: true } };
    expect(problemsOf({ ...priced({ offers: { once } }), tiers })).toEqual([
      'pricing.offers.once.tier: not-for-sale',
    ]);
  });

  test.each<[Partial<Pricing>, string[]]>([
    [{ discounts: { stacking: [0, 30, 20] } }, ['discounts.stacking: stacking-falls']],
    [{ discounts: { stacking: [0, 101] } }, ['discounts.stacking.1: not-a-percentage']],
    [{ discounts: { earlyAdopter: -1 } }, ['discounts.earlyAdopter: not-a-percentage']],
    [{ discounts: { majorUpgrade: 33.333 } }, ['discounts.majorUpgrade: not-a-percentage']],
    [{ discounts: { trialConversion: 12.55 } }, []],
    [
      { extraUnits: { seats: { every: 'year', amounts: { EUR: 1, JPY: 1 } } } },
      ['extraUnits.seats: unknown-name'],
    ],
    [
      { extraUnits: { organizations: { every: 'year', amounts: { EUR: 1 } } } },
      ['extraUnits.organizations.amounts: price-missing'],
    ],
    [{ currencies: ['EUR', 'JPY', 'EUR'] }, ['currencies.2: not-a-currency']],
  ])('pricing with %o', (change, problems) => {
    expect(problemsOf(priced(change))).toEqual(problems.map((problem) => `pricing.${problem}`));
  });

  test.each<[NonNullable<Pricing['checkoutPaymentMethods']>, string[]]>([
    [{}, []],
    [{ payment: ['card', 'paypal', 'sepa_debit'], subscription: ['card'] }, []],
    [{ payment: [] }, ['payment: payment-methods']],
    [{ payment: ['card', 'card'] }, ['payment: payment-methods']],
    [{ subscription: unchecked(['card', 'cash']) }, ['subscription: payment-methods']],
    [{ payment: unchecked(['PayPal']) }, ['payment: payment-methods']],
    [unchecked({ setup: ['card'] }), ['setup: unknown-name']],
  ])('E09: a checkout that offers %o', (checkoutPaymentMethods, problems) => {
    expect(problemsOf(priced({ checkoutPaymentMethods }))).toEqual(
      problems.map((problem) => `pricing.checkoutPaymentMethods.${problem}`),
    );
  });

  test.each([
    [['card', 'cash'], 'card, cash'],
    [[], '–'],
  ])('E09: the refusal of %j names what was found and what could stand there', (list, found) => {
    const product = priced({ checkoutPaymentMethods: { payment: unchecked(list) } });
    expect(checkCatalog({ defaultProduct: 'p', products: { p: product } })).toMatchObject([
      {
        text: {
          en: `These are not ways to pay at a checkout: ${found}.`,
          ro: `Acestea nu sunt metode de plată pentru o sesiune de plată: ${found}.`,
        },
        fix: {
          en: 'Write at least one of these, each once: card, paypal, sepa_debit.',
          ro: 'Scrie cel puțin una dintre acestea, fiecare o singură dată: card, paypal, sepa_debit.',
        },
      },
    ]);
  });

  test('C29: support plans have periods, prices in every currency, and hours', () => {
    const plan = { name: once.name, channels: [], responseHours: { from: 8, atMost: 4 } } as const;
    const prices = { '0d': { EUR: 1, JPY: 1 }, '3mo': { EUR: 1 } } as const;
    expect(problemsOf({ ...sold, supportPlans: { basic: { ...plan, prices } } })).toEqual([
      'supportPlans.basic.responseHours: response-time',
      'supportPlans.basic.prices.0d: not-a-period',
      'supportPlans.basic.prices.3mo: price-missing',
    ]);
  });
});
