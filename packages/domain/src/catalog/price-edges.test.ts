import { describe, expect, test } from 'vitest';
import { soldProduct } from '../pricing/sale-fixture.ts';
import { checkCatalog } from './check-catalog.ts';
import { offering, once, priced } from './priced-fixture.ts';
import type { Offer, Pricing } from './pricing.ts';
import { problemsOf } from './problems-fixture.ts';
import { sampleProduct } from './product-fixture.ts';
import type { SupportPlan } from './support-plan.ts';

test('an offer’s description is a text, where there is one', () => {
  expect(problemsOf(offering({ description: { en: 'Text', ro: ' ' } }))).toEqual([
    'pricing.offers.once.description: empty-text',
  ]);
  expect(problemsOf(offering({ description: { en: 'a', ro: 'b' } }))).toEqual([]);
});

describe('E04, D15, R15: prices at their edges', () => {
  test.each(['EU', 'EURO', 'eur', 'XEUR', '€EUR', 'EUR '])('%j is no currency', (currency) => {
    const found = problemsOf(priced({ currencies: [currency], offers: {} }));
    expect(found).toContain('pricing.currencies.0: not-a-currency');
  });

  test.each<[NonNullable<Pricing['discounts']>, string[]]>([
    [{ majorUpgrade: 0, earlyAdopter: 100 }, []],
    [{ majorUpgrade: 0.01, earlyAdopter: 99.99 }, []],
    [{ earlyAdopter: 100.01 }, ['earlyAdopter: not-a-percentage']],
    [{ earlyAdopter: -0.01 }, ['earlyAdopter: not-a-percentage']],
    [{ earlyAdopter: 0.001 }, ['earlyAdopter: not-a-percentage']],
    [{ stacking: [] }, []],
    [{ stacking: [30, 30, 30] }, []],
    [{ stacking: [30, 0] }, ['stacking: stacking-falls']],
  ])('discounts %o', (discounts, problems) => {
    expect(problemsOf(priced({ discounts }))).toEqual(
      problems.map((problem) => `pricing.discounts.${problem}`),
    );
  });

  test.each<[Partial<Offer>, string[]]>([
    [{ validity: { type: 'custom', days: 1 } }, []],
    [{ validity: { type: 'custom', days: 1.5 } }, ['validity.days: not-a-count']],
    [{ credits: { oneTime: 1 } }, []],
    [{ credits: { oneTime: 0 } }, ['credits.oneTime: not-a-count']],
    [{ campaign: { oneTime: { EUR: 0, JPY: 2_998 }, until: '2027-01-01T00:00Z' } }, []],
    [
      { campaign: { oneTime: { EUR: 1 }, until: '2027-01-01T00:00Z' } },
      ['campaign.oneTime: price-missing'],
    ],
    [{ tier: 'toString' }, ['tier: unknown-name']],
  ])('an offer with %o', (change, problems) => {
    const found = problemsOf(offering(change)).filter((problem) => problem.includes('offers'));
    expect(found).toEqual(problems.map((problem) => `pricing.offers.once.${problem}`));
  });

  test('a campaign without a regular price is below nothing', () => {
    const { oneTime: _, ...rest } = once;
    const recurring = { every: 'year', amounts: { EUR: 1, JPY: 1 } } as const;
    expect(problemsOf(priced({ offers: { rest: { ...rest, recurring } } }))).toEqual([
      'pricing.offers.rest.campaign.oneTime: campaign-not-lower',
      'pricing.offers.rest.campaign.oneTime: campaign-not-lower',
    ]);
  });
});

test('a limit whose further units have no price has none in any currency', () => {
  const extraUnits = { sites: undefined } as unknown as Pricing['extraUnits'] & object;
  expect(problemsOf(priced({ extraUnits }))).toEqual([
    'pricing.extraUnits.sites.amounts: price-missing',
    'pricing.extraUnits.sites.amounts: price-missing',
  ]);
});

test('a tier that nothing sells is named by its path, whatever the product is called', () => {
  const products = { 'a.pricing.b': priced({ offers: {} }) };
  expect(checkCatalog({ defaultProduct: 'a.pricing.b', products }).map(({ path }) => path)).toEqual(
    ['products.a.pricing.b.tiers.pro'],
  );
});

test('E09: a mode of a checkout that is none says which there are', () => {
  const checkoutPaymentMethods: object = { later: ['card'] };
  const product = priced({ checkoutPaymentMethods });
  expect(checkCatalog({ defaultProduct: 'p', products: { p: product } })).toMatchObject([
    {
      text: { en: '“later” is not declared.' },
      fix: { en: 'Declare it, or write one of: payment, subscription.' },
    },
  ]);
});

describe('C29: a support plan at its edges', () => {
  test.each<[SupportPlan['responseHours'], boolean]>([
    [null, true],
    [{ atMost: 1 }, true],
    [{ from: 0, atMost: 4 }, true],
    [{ from: -1, atMost: 4 }, false],
    [{ from: 4, atMost: 4 }, false],
    [{ atMost: 0 }, false],
    [{ atMost: Infinity }, false],
  ])('hours %o: %s', (responseHours, isSpan) => {
    const plan = { name: once.name, channels: [], responseHours };
    expect(problemsOf({ ...soldProduct, supportPlans: { plan } })).toEqual(
      isSpan ? [] : ['supportPlans.plan.responseHours: response-time'],
    );
  });

  test('where nothing is sold, no currency is one', () => {
    const plan = {
      name: once.name,
      channels: [],
      responseHours: null,
      prices: { '3mo': { EUR: 1 } },
    };
    expect(problemsOf({ ...sampleProduct, supportPlans: { plan } })).toEqual([
      'supportPlans.plan.prices.3mo.EUR: unknown-name',
    ]);
  });
});
