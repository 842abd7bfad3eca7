import { describe, expect, test } from 'vitest';
import { formatMoney, formatNumber, formatShare } from './number-format.ts';

/** Intl separates with no-break spaces; the tests read them as spaces. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ');

describe('money from minor units (U13)', () => {
  test.each([
    [299_000, 'EUR', 'ro', '2.990,00 EUR'],
    [299_000, 'EUR', 'en', 'EUR 2,990.00'],
    [-89_700, 'EUR', 'ro', '-897,00 EUR'],
    [1, 'RON', 'ro', '0,01 RON'],
    [1500, 'JPY', 'en', 'JPY 1,500'],
  ])('%i %s in %s', (minor, currency, locale, expected) => {
    expect(plain(formatMoney(minor, currency, locale))).toBe(expected);
  });
});

describe('a share is cut, so that 95 % is never claimed early (R18)', () => {
  test.each([
    [0.94999, 'en', '94.9%'],
    [0.95, 'en', '95.0%'],
    [912 / 972, 'ro', '93,8 %'],
    [0.29, 'en', '29.0%'],
    [1, 'ro', '100,0 %'],
  ])('%f in %s', (share, locale, expected) => {
    expect(plain(formatShare(share, locale))).toBe(expected);
  });
});

test('numbers are grouped in the language of the reader', () => {
  expect(formatNumber(1284, 'en')).toBe('1,284');
  expect(formatNumber(1284, 'ro')).toBe('1.284');
});
