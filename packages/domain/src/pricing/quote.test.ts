import { describe, expect, test } from 'vitest';
import type { Buyer } from './buyer.ts';
import type { PriceSource } from './price-candidate.ts';
import { buys, priced, regularOnly, visitor, wonBy } from './quote-fixture.ts';
import type { QuoteRequest } from './quote-request.ts';
import { quote } from './quote.ts';
import { newcomer, saleDay, soldProduct } from './sale-fixture.ts';

describe('C26: stacking, 1st full price, 2nd −30 %, 3rd −40 %, 4th and further −50 %', () => {
  test.each([
    [0, 299_000],
    [1, 209_300],
    [2, 179_400],
    [3, 149_500],
    [4, 149_500],
    [1_000, 149_500],
    [-1, 299_000],
  ])('with %i licenses held: %i', (activePaidLicenses, total) => {
    expect(buys(299_000, { activePaidLicenses }).total).toEqual({ amount: total, currency: 'EUR' });
  });

  test.each([
    [1, [1, 1, 1, 0]],
    [3, [3, 2, 2, 1]],
    [333, [333, 233, 200, 166]],
    [2999, [2999, 2099, 1799, 1499]],
    [0, [0, 0, 0, 0]],
    [
      Number.MAX_SAFE_INTEGER,
      [9007199254740991, 6305039478318694, 5404319552844595, 4503599627370495],
    ],
  ])('R15: what is taken off %i minor units is rounded half up', (amount, totals) => {
    const held = [0, 1, 2, 3];
    expect(held.map((count) => buys(amount, { activePaidLicenses: count }).total.amount)).toEqual(
      totals,
    );
  });
});

describe('R15: one price wins, ties go to the first', () => {
  const two = { activePaidLicenses: 1 };
  const four = { activePaidLicenses: 3 };
  test.each<[Partial<Buyer>, PriceSource, number]>([
    [{}, 'regular', 299_000],
    [two, 'stacking', 209_300],
    [{ hasOlderMajor: true }, 'majorUpgrade', 149_500],
    [{ convertsTrial: true }, 'trialConversion', 149_500],
    [{ isEarlyAdopter: true }, 'earlyAdopter', 239_200],
    [{ ...two, isEarlyAdopter: true }, 'stacking', 209_300],
    [{ ...two, hasOlderMajor: true }, 'majorUpgrade', 149_500],
    [{ ...four, hasOlderMajor: true, convertsTrial: true }, 'stacking', 149_500],
    [{ hasOlderMajor: true, convertsTrial: true }, 'majorUpgrade', 149_500],
  ])('C33, C37: %o buys at the price of %s', (buyer, source, total) => {
    const result = buys(299_000, buyer);
    expect([wonBy(result), result.total.amount]).toEqual([[source], total]);
  });

  test.each<[Partial<Buyer>, PriceSource, number]>([
    [{}, 'campaign', 249_000],
    [{ isEarlyAdopter: true }, 'earlyAdopter', 239_200],
    [two, 'stacking', 209_300],
  ])('beside a campaign %o buys at the price of %s', (buyer, source, total) => {
    const facts = { now: saleDay, buyer: { ...newcomer, ...buyer } };
    const result = priced({ offer: 'once', currency: 'EUR' }, facts);
    expect([wonBy(result), result.total.amount]).toEqual([[source], total]);
  });

  test('C27, R27: nothing counts for who is not signed in or not verified', () => {
    const everything = {
      activePaidLicenses: 9,
      hasOlderMajor: true,
      convertsTrial: true,
      isEarlyAdopter: true,
    };
    const unverified = { ...newcomer, ...everything, isVerified: false };
    for (const buyer of [null, unverified]) {
      const result = priced(
        { offer: 'once', currency: 'EUR' },
        { now: saleDay, buyer },
        regularOnly,
      );
      expect([wonBy(result), result.total.amount]).toEqual([['regular'], 299_000]);
      const losers = result.candidates.filter(
        ({ source }) => !['regular', 'campaign'].includes(source),
      );
      expect(losers.every(({ amount, why }) => amount === null && why.fix !== undefined)).toBe(
        true,
      );
    }
  });

  test('the quote lists every candidate, with why it won or lost, in both languages', () => {
    const facts = { now: saleDay, buyer: { ...newcomer, activePaidLicenses: 1 } };
    const { candidates } = priced({ offer: 'once', currency: 'EUR' }, facts);
    const plain = (text: string) => text.replaceAll('\u00A0', ' ');
    expect(candidates.map(({ why }) => [why.rule, why.outcome, plain(why.text.en)])).toEqual([
      [
        'pricing.regular',
        'note',
        'Regular price: EUR 2,990.00, more than “Discount for a further license”.',
      ],
      [
        'pricing.campaign',
        'note',
        'Campaign price: EUR 2,490.00, more than “Discount for a further license”.',
      ],
      [
        'pricing.stacking',
        'pass',
        'Discount for a further license −30 %: EUR 2,093.00, the lowest price.',
      ],
      [
        'pricing.majorUpgrade',
        'note',
        'Discount for coming from an older major version: The account holds no active license of an older major version.',
      ],
      [
        'pricing.trialConversion',
        'note',
        'Discount after the trial: No trial becomes this license.',
      ],
      [
        'pricing.earlyAdopter',
        'note',
        'Early adopter discount: The account is not an early adopter.',
      ],
    ]);
    expect(candidates.map(({ why }) => plain(why.text.ro))).toContain(
      'Reducere pentru încă o licență −30 %: 2.093,00 EUR, prețul cel mai mic.',
    );
  });

  test('a tie says who comes first', () => {
    const result = buys(299_000, { hasOlderMajor: true, convertsTrial: true });
    const trial = result.candidates.find(({ source }) => source === 'trialConversion');
    expect(trial?.why.text.en).toMatch(/the same as “Discount for coming from .*which comes first/);
  });
});

test.each<[QuoteRequest, string]>([
  [{ offer: 'pro', currency: 'EUR' }, 'offer'],
  [{ offer: 'toString', currency: 'EUR' }, 'offer'],
  [{ offer: 'once', currency: 'USD' }, 'currency'],
  [{ offer: 'once', currency: 'toString' }, 'currency'],
  [{ offer: 'once', currency: 'EUR', purchase: 'renewal' }, 'purchase'],
  [{ offer: 'once', currency: 'EUR', extraUnits: { seats: 1 } }, 'extra_units'],
  [{ offer: 'once', currency: 'EUR', extraUnits: { sites: 1 } }, 'extra_units'],
  [{ offer: 'once', currency: 'EUR', extraUnits: { organizations: -1 } }, 'extra_units'],
  [{ offer: 'once', currency: 'EUR', extraUnits: { organizations: 0.5 } }, 'extra_units'],
  [{ offer: 'once', currency: 'EUR', extraUnits: { organizations: Number.NaN } }, 'extra_units'],
  [{ offer: 'once', currency: 'EUR', extraUnits: { organizations: 2 ** 50 } }, 'extra_units'],
  [
    { offer: 'once', currency: 'EUR', extraUnits: { organizations: 360_287_970_189 } },
    'extra_units',
  ],
])('%o cannot be priced: %s', (request, param) => {
  const result = quote(soldProduct, request, visitor);
  expect(result).toMatchObject({ ok: false, error: { code: 'VALIDATION', param } });
});

test('the largest amount that can be written is priced', () => {
  const extraUnits = { organizations: 360_287_970_177 };
  const { total } = priced({ offer: 'once', currency: 'EUR', extraUnits });
  expect(total.amount).toBe(360_287_970_177 * 25_000 + 249_000);
});

test('a product without prices is not sold', () => {
  const { pricing: _, ...unsold } = soldProduct;
  expect(quote(unsold, { offer: 'once', currency: 'EUR' }, visitor)).toMatchObject({
    error: { param: 'product' },
  });
});
