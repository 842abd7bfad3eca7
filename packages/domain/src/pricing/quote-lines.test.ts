import { describe, expect, test } from 'vitest';
import type { Product } from '../catalog/product.ts';
import { afterCampaign, buys, priced, visitor, wonBy } from './quote-fixture.ts';
import { newcomer, saleDay, soldFor, soldProduct } from './sale-fixture.ts';

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
