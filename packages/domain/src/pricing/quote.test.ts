import { describe, expect, test } from 'vitest';
import type { Product } from '../catalog/product.ts';
import type { Buyer } from './buyer.ts';
import type { PriceSource } from './price-candidate.ts';
import type { QuoteRequest } from './quote-request.ts';
import { quote, type QuoteFacts } from './quote.ts';
import { newcomer, saleDay, soldFor, soldProduct } from './sale-fixture.ts';

const visitor: QuoteFacts = { now: saleDay, buyer: null };
const afterCampaign = Date.UTC(2026, 11, 31, 22) / 1000;
const regularOnly = soldFor(299_000);

function priced(request: QuoteRequest, facts = visitor, product: Product = soldProduct) {
  const result = quote(product, request, facts);
  if (!result.ok) throw new Error(result.error.detail.en);
  return result.value;
}

function buys(amount: number, buyer: Partial<Buyer>) {
  const facts = { now: saleDay, buyer: { ...newcomer, ...buyer } };
  return priced({ offer: 'once', currency: 'EUR' }, facts, soldFor(amount));
}

const wonBy = (result: ReturnType<typeof priced>) =>
  result.candidates.filter(({ won }) => won).map(({ source }) => source);

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

describe('lines add up to the total and say what was taken off', () => {
  test('the second package, as the portal prints it', () => {
    const { lines, regularTotal, credits } = buys(299_000, { activePaidLicenses: 1 });
    expect(lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['package', 299_000],
      ['discount', -89_700],
    ]);
    expect([regularTotal.amount, credits]).toEqual([299_000, 2_500_000]);
  });

  test('E04: credits come with the purchase and not with a renewal', () => {
    const { pricing } = soldProduct;
    if (pricing === undefined) throw new Error('The fixture sells nothing');
    const renewed = { ...pricing.offers.renewed, credits: { oneTime: 700 } };
    const product = {
      ...soldProduct,
      pricing: { ...pricing, offers: { ...pricing.offers, renewed } },
    };
    const creditsOf = (purchase: 'first' | 'renewal') =>
      priced({ offer: 'renewed', currency: 'EUR', purchase }, visitor, product).credits;
    expect([creditsOf('first'), creditsOf('renewal')]).toEqual([700, 0]);
  });

  test('a catalog may take something off the first license already', () => {
    const product = soldFor(1_000);
    const pricing = { ...product.pricing, discounts: { stacking: [10, 30] } };
    const facts = { now: saleDay, buyer: newcomer };
    const request = { offer: 'once', currency: 'EUR' };
    const changed = { ...product, pricing } as Product;
    expect(priced(request, facts, changed).total.amount).toBe(900);
    expect(priced(request, visitor, changed).total.amount).toBe(1_000);
  });

  test('a currency without minor units is rounded to its own unit', () => {
    const facts = { now: afterCampaign, buyer: { ...newcomer, activePaidLicenses: 3 } };
    const { total } = priced({ offer: 'once', currency: 'JPY' }, facts);
    expect(total).toEqual({ amount: 1_499, currency: 'JPY' });
  });
});

describe('D11–D15: one-time, renewal, extra organizations, campaign', () => {
  const renewed = { offer: 'renewed', currency: 'EUR' };

  test('D15: the campaign counts before its end, not at it, and never on renewals', () => {
    const at = (now: number) => priced(renewed, { now, buyer: null }).total.amount;
    expect([at(0), at(afterCampaign - 1), at(afterCampaign), at(2 ** 31)]).toEqual([
      99_000, 99_000, 149_000, 149_000,
    ]);
    const renewal = priced({ ...renewed, purchase: 'renewal' });
    expect([wonBy(renewal), renewal.total.amount, renewal.lines[0]?.kind]).toEqual([
      ['regular'],
      49_000,
      'renewal',
    ]);
  });

  test('D11: the one-time price is to pay now, the renewal by the year', () => {
    const { total, recurring } = priced(renewed, { now: afterCampaign, buyer: null });
    expect(total.amount).toBe(149_000);
    expect(recurring).toEqual([{ every: 'year', total: { amount: 49_000, currency: 'EUR' } }]);
  });

  test('D14: extra organizations are 250 EUR each and year, without any discount', () => {
    const facts = { now: afterCampaign, buyer: { ...newcomer, activePaidLicenses: 3 } };
    const extraUnits = { organizations: 3 };
    const first = priced({ ...renewed, extraUnits }, facts);
    expect(first.lines.map(({ kind, quantity, amount }) => [kind, quantity, amount])).toEqual([
      ['package', 1, 149_000],
      ['discount', 1, -74_500],
      ['extra_units', 3, 75_000],
    ]);
    expect(first.recurring[0]?.total.amount).toBe(124_000);
    expect(priced({ ...renewed, purchase: 'renewal', extraUnits }, facts).total.amount).toBe(
      124_000,
    );
  });

  test('A26: a subscription is paid from the first month on and takes no discount', () => {
    const facts = {
      now: saleDay,
      buyer: { ...newcomer, activePaidLicenses: 3, convertsTrial: true },
    };
    const result = priced({ offer: 'monthly', currency: 'EUR' }, facts);
    expect([result.total.amount, wonBy(result), result.recurring[0]?.every]).toEqual([
      1_900,
      ['regular'],
      'month',
    ]);
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
