import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney, isAmount, minorDigits, percentOf } from './money.ts';

const MAX = Number.MAX_SAFE_INTEGER;
const amounts = fc.oneof(fc.nat(10_000), fc.maxSafeNat());

describe('R15: a percentage is rounded half up to the minor unit', () => {
  test.each([
    [1, [0, 0, 0, 1, 1]],
    [3, [0, 1, 1, 2, 3]],
    [333, [0, 100, 133, 167, 333]],
    [2999, [0, 900, 1200, 1500, 2999]],
    [0, [0, 0, 0, 0, 0]],
    [MAX, [0, 2702159776422297, 3602879701896396, 4503599627370496, MAX]],
  ])('of %i', (amount, expected) => {
    expect([0, 30, 40, 50, 100].map((percent) => percentOf(amount, percent))).toEqual(expected);
  });

  test('it is what exact arithmetic says, up to the largest amount', () => {
    fc.assert(
      fc.property(amounts, fc.nat(10_000), (amount, points) => {
        const exact = (BigInt(amount) * BigInt(points) * 2n + 10_000n) / 20_000n;
        expect(BigInt(percentOf(amount, points / 100))).toBe(exact);
      }),
    );
  });

  test('it is never negative and never more than the amount, whatever the percentage', () => {
    fc.assert(
      fc.property(amounts, fc.double(), (amount, percent) => {
        const part = percentOf(amount, percent);
        expect(isAmount(part) && part <= amount).toBe(true);
      }),
    );
  });
});

test('every currency without two decimals is one to the platform too', () => {
  const known = Intl.supportedValuesOf('currency');
  const digitsOf = (currency: string) =>
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits;
  const special = known.filter((code) => minorDigits(code) !== 2);
  // The platform shows dinars of Iraq as people pay them, without the thousandths ISO 4217 counts.
  expect(special.filter((code) => digitsOf(code) !== minorDigits(code))).toEqual(['IQD']);
  expect(special.length).toBeGreaterThan(20);
});

test.each([
  ['EUR', 2],
  ['RON', 2],
  ['HUF', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['CLF', 4],
  ['', 2],
  ['eur', 2],
])('%s has %i decimals', (currency, digits) => {
  expect(minorDigits(currency)).toBe(digits);
});

describe('money in words', () => {
  test.each([
    [299000, 'EUR', 'EUR 2,990.00', '2.990,00 EUR'],
    [-89700, 'EUR', '-EUR 897.00', '-897,00 EUR'],
    [5, 'RON', 'RON 0.05', '0,05 RON'],
    [0, 'USD', 'USD 0.00', '0,00 USD'],
    [2990, 'JPY', 'JPY 2,990', '2.990 JPY'],
    [1234567, 'KWD', 'KWD 1,234.567', '1.234,567 KWD'],
    [MAX, 'EUR', 'EUR 90,071,992,547,409.91', '90.071.992.547.409,91 EUR'],
  ])('%i %s', (amount, currency, en, ro) => {
    const say = (locale: 'en' | 'ro') =>
      formatMoney({ amount, currency }, locale).replaceAll('\u00A0', ' ');
    expect([say('en'), say('ro')]).toEqual([en, ro]);
  });

  test('it reads as the screens show it', () => {
    const options = { style: 'currency', currency: 'EUR', currencyDisplay: 'code' } as const;
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.constantFrom('en', 'ro'), (amount, locale) => {
        const shown = new Intl.NumberFormat(locale, options).format(amount / 100);
        expect(formatMoney({ amount, currency: 'EUR' }, locale)).toBe(shown);
      }),
    );
  });
});

test.each([-1, 0.5, Number.NaN, Infinity, MAX + 1, '1', null])('%s is not an amount', (value) => {
  expect(isAmount(value)).toBe(false);
});
