import { quote } from '@signet/domain/pricing/quote';
import { describe, expect, test } from 'vitest';
import { knownProduct } from '../catalog/known-product.ts';
import { type BuyerFlags, buyerOf } from './buyer-flags.ts';
import { quoteLines } from './quote-lines.ts';
import { viewQuote } from './quote-view.ts';

const terminal = { paint: (_: string, text: string) => text };
const now = Date.UTC(2026, 10, 22) / 1000;

function priced(product: string, offer: string, flags: BuyerFlags = {}) {
  const request = { offer, currency: 'EUR' };
  const result = quote(knownProduct(product).product, request, { now, buyer: buyerOf(flags) });
  if (!result.ok) throw new Error(result.error.detail.en);
  return result.value;
}

const linesOf = (value: ReturnType<typeof priced>, locale: 'en' | 'ro' = 'en') =>
  quoteLines(terminal, value, locale).map((line) => line.replaceAll('\u00A0', ' '));

describe('a quote on the command line', () => {
  test('C26, R15: the second license, line by line, with why each price won or lost', () => {
    expect(linesOf(priced('storefront', 'pro', { stacking: 1 }))).toEqual([
      'Website package pro                   EUR 2,990.00',
      'Discount for a further license −30 %  -EUR 897.00',
      'To pay                                EUR 2,093.00',
      'Without discount                      EUR 2,990.00',
      'why',
      '  • Regular price: EUR 2,990.00, more than “Discount for a further license”.',
      '  • Campaign price: No campaign is configured.',
      '  ✓ Discount for a further license −30 %: EUR 2,093.00, the lowest price.',
      '  • Discount for coming from an older major version: The account holds no active license of an older major version.',
      '  • Discount after the trial: No trial becomes this license.',
      '  • Early adopter discount: The account is not an early adopter.',
    ]);
  });

  test('D15: a campaign counts for anybody, and what comes next keeps its price', () => {
    const lines = linesOf(priced('gateway', 'professional'), 'ro');
    expect(lines).toContainEqual(expect.stringMatching(/^De plată +2\.490,00 EUR$/));
    expect(lines).toContainEqual(expect.stringMatching(/^Apoi +990,00 EUR pe an$/));
  });

  test('C27: for nobody, what the buyer holds is not known, with what to do', () => {
    const lines = linesOf(priced('storefront', 'pro'));
    expect(lines.filter((line) => line.includes('Nobody is signed in'))).toHaveLength(4);
    expect(lines.join('\n')).toContain('Sign in with the address that holds the licenses.');
  });

  test('as JSON: amounts in minor units, and every candidate', () => {
    const view = viewQuote('storefront', priced('storefront', 'pro', { trial: true }), now);
    expect(view).toMatchObject({
      product: 'storefront',
      at: '2026-11-22T00:00:00Z',
      total: { amount: 149_500, currency: 'EUR' },
      regular_total: { amount: 299_000, currency: 'EUR' },
    });
    expect(view.candidates.filter(({ won }) => won).map(({ source }) => source)).toEqual([
      'trialConversion',
    ]);
  });
});

test.each<[BuyerFlags, object | null]>([
  [{}, null],
  [{ signedIn: true }, { activePaidLicenses: 0, hasOlderMajor: false }],
  [{ stacking: 0 }, { activePaidLicenses: 0 }],
  [
    { stacking: 3, olderMajor: true },
    { activePaidLicenses: 3, hasOlderMajor: true },
  ],
  [{ earlyAdopter: true }, { isEarlyAdopter: true, convertsTrial: false }],
])('R27: %j makes a verified buyer, or nobody', (flags, expected) => {
  if (expected === null) expect(buyerOf(flags)).toBeNull();
  else expect(buyerOf(flags)).toMatchObject({ isVerified: true, ...expected });
});
