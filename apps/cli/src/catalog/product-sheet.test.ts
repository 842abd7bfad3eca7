import { defineProduct } from '@signet/domain/catalog/define-catalog';
import { describe, expect, test } from 'vitest';
import { knownProduct } from './known-product.ts';
import { productSheet } from './product-sheet.ts';
import { viewProduct } from './product-view.ts';

/** The gateway’s campaign runs until 2027-01-31T22:00:00Z. */
const end = Date.parse('2027-01-31T22:00:00Z') / 1000;
const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll('\u00A0', ' '));
const sheet = (name: string, locale: 'en' | 'ro' = 'en', now = end) =>
  plain(productSheet(knownProduct(name), locale, now));
const lineOf = (lines: readonly string[], start: string) =>
  lines.find((line) => line.trim().startsWith(start));

describe('a product’s sheet', () => {
  test('R8: every row of the matrix, with its tiers in their order', () => {
    const lines = sheet('storefront');
    expect(lines[0]).toBe('Storefront (storefront)');
    expect(lines[1]?.trim().split(/ {2,}/).slice(0, 3)).toEqual(['Community', 'Starter', 'Pro']);
    expect(lineOf(lines, 'White label')?.trim().split(/ {2,}/)).toEqual(
      'White label,–,–,–,optional,✓,–,–,✓'.split(','),
    );
  });

  test('D11–D13: the prices of each offer, what is paid again, and how long it is valid', () => {
    const lines = sheet('gateway');
    expect(lineOf(lines, 'professional  ')).toMatch(
      /for life +EUR 2,990\.00 \+ EUR 990\.00 a year$/,
    );
    expect(lineOf(sheet('gateway', 'ro'), 'professional  ')).toMatch(
      /pe viață +2\.990,00 EUR \+ 990,00 EUR pe an$/,
    );
  });

  test('D15: a campaign is shown until it ends, and not at its end', () => {
    const during = lineOf(sheet('gateway', 'en', end - 1), 'professional  ');
    expect(during).toContain('EUR 2,490.00 until 2027-01-31T22:00:00Z');
    expect(lineOf(sheet('gateway'), 'professional  ')).not.toContain('until');
  });

  test('C29: support plans with channels, response times and prices by period', () => {
    const lines = sheet('storefront');
    expect(lineOf(lines, 'basic')).toMatch(/e-mail, tickets; 24–72 h +3 months EUR 90\.00, /);
    expect(lineOf(lines, 'enterprise  e-mail')).toContain('≤ 1 h');
    expect(lineOf(lines, 'free')).toContain('not sold by itself');
  });

  test('a product that is not sold says so, in both languages', () => {
    const { pricing: _, ...rest } = knownProduct('gateway').product;
    const product = defineProduct(rest);
    const lines = (locale: 'en' | 'ro') => productSheet({ name: 'x', product }, locale, 0);
    expect(lines('en')).toContain('  Not sold here.');
    expect(lines('ro')).toContain('  Nu se vinde aici.');
    expect(viewProduct({ name: 'x', product }, 0)).toMatchObject({ prices: [] });
  });

  test('as JSON: amounts in minor units and instants in ISO 8601', () => {
    const { prices, support_plans: plans } = viewProduct(knownProduct('gateway'), end - 1);
    expect(prices.find(({ offer }) => offer === 'professional')).toMatchObject({
      currency: 'EUR',
      one_time: 299_000,
      recurring: { every: 'year', amount: 99_000 },
      campaign: { one_time: 249_000, until: '2027-01-31T22:00:00Z' },
    });
    expect(plans.length).toBeGreaterThan(0);
  });
});
