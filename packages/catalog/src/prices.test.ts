import { priceList } from '@signet/domain/pricing/price-list';
import { quote } from '@signet/domain/pricing/quote';
import { quoteSupport } from '@signet/domain/pricing/quote-support';
import { describe, expect, test } from 'vitest';
import { gateway } from './gateway.ts';
import { invoicing } from './invoicing.ts';
import { kit } from './kit.ts';
import { storefront } from './storefront.ts';

const now = Date.UTC(2026, 10, 22) / 1000;
const campaignEnd = Date.parse('2027-01-31T22:00:00Z') / 1000;

test('A24, A26–A28: invoicing costs 0, 19, 39 and 69 RON a month', () => {
  const prices = priceList(invoicing, 'RON', now);
  expect(prices.map(({ tier, oneTime, recurring }) => [tier, oneTime, recurring])).toEqual([
    ['freemium', null, { every: 'month', amount: 0 }],
    ['starter', null, { every: 'month', amount: 19_00 }],
    ['professional', null, { every: 'month', amount: 39_00 }],
    ['business', null, { every: 'month', amount: 69_00 }],
  ]);
  expect(prices.every(({ validity }) => validity.type === 'subscription')).toBe(true);
});

describe('D11–D15: the gateway', () => {
  test('D11–D13: one-time and renewal by the year', () => {
    const prices = priceList(gateway, 'EUR', campaignEnd);
    expect(prices.map(({ tier, oneTime, recurring }) => [tier, oneTime, recurring])).toEqual([
      ['starter', 1_490_00, { every: 'year', amount: 490_00 }],
      ['professional', 2_990_00, { every: 'year', amount: 990_00 }],
      ['business', 7_490_00, { every: 'year', amount: 2_490_00 }],
    ]);
  });

  test.each(['starter', 'professional', 'business'])(
    'D14: an extra organization of %s is 250 EUR a year',
    (offer) => {
      const request = { offer, currency: 'EUR', purchase: 'renewal' } as const;
      const price = (organizations: number) => {
        const facts = { now, buyer: null };
        const quoted = quote(gateway, { ...request, extraUnits: { organizations } }, facts);
        return quoted.ok ? quoted.value.total.amount : undefined;
      };
      expect(Number(price(2)) - Number(price(0))).toBe(500_00);
    },
  );

  test('D15: the campaign is shown and counts before its end, and renewals keep their price', () => {
    const shownAt = (at: number) => priceList(gateway, 'EUR', at)[1]?.campaign;
    expect(shownAt(campaignEnd - 1)).toEqual({ oneTime: 2_490_00, until: campaignEnd });
    expect(shownAt(campaignEnd)).toBeNull();
    const quoted = quote(gateway, { offer: 'professional', currency: 'EUR' }, { now, buyer: null });
    expect(quoted).toMatchObject({
      value: { total: { amount: 2_490_00 }, recurring: [{ total: { amount: 990_00 } }] },
    });
  });
});

describe('C02, C26, C29: the storefront', () => {
  test.each([
    [0, 2_990_00],
    [1, 2_093_00],
    [2, 1_794_00],
    [3, 1_495_00],
    [4, 1_495_00],
  ])('C26: pro with %i licenses held costs %i', (activePaidLicenses, amount) => {
    const buyer = {
      isVerified: true,
      activePaidLicenses,
      hasOlderMajor: false,
      convertsTrial: false,
      isEarlyAdopter: false,
    };
    const quoted = quote(storefront, { offer: 'pro', currency: 'EUR' }, { now, buyer });
    expect(quoted).toMatchObject({ value: { total: { amount, currency: 'EUR' } } });
  });

  test('C33, C37: an upgrade and a converted trial are half the price', () => {
    expect(storefront.pricing?.discounts).toMatchObject({ majorUpgrade: 50, trialConversion: 50 });
  });

  test.each([
    ['free', [], ['email'], null],
    ['basic', ['3mo', '6mo', '9mo', '12mo'], ['email', 'ticket'], { from: 24, atMost: 72 }],
    [
      'priority',
      ['3mo', '6mo', '9mo', '12mo'],
      ['email', 'ticket', 'chat', 'dedicated_channel'],
      { from: 4, atMost: 8 },
    ],
    ['enterprise', ['12mo'], ['email', 'ticket', 'chat', 'dedicated_channel'], { atMost: 1 }],
  ] as const)('C29: %s', (name, periods, channels, responseHours) => {
    const plan = storefront.supportPlans?.[name];
    expect(plan).toMatchObject({ channels, responseHours });
    expect(Object.keys(plan?.prices ?? {})).toEqual(periods);
    const quotes = periods.map((period) =>
      quoteSupport(storefront, { plan: name, period, currency: 'EUR' }),
    );
    const amounts = quotes.map((quoted) => (quoted.ok ? quoted.value.total.amount : 0));
    expect(amounts.every((amount, index) => amount > (amounts[index - 1] ?? 0))).toBe(true);
  });

  test('C29: enterprise brings a success manager and a monthly review', () => {
    expect(storefront.supportPlans?.enterprise.services).toEqual([
      'success_manager',
      'monthly_review',
    ]);
  });
});

test('A07, R1: each product is signed and enforced as its source says', () => {
  const policies = { invoicing, storefront, gateway, kit };
  const rows = Object.entries(policies).map(([name, { signing, enforcement }]) => [
    name,
    signing,
    enforcement.heartbeat.mode,
    enforcement.onExpiry,
    enforcement.freeTier,
  ]);
  expect(rows).toEqual([
    ['invoicing', 'RS256', 'none', 'fallback', 'freemium'],
    ['storefront', 'EdDSA', 'telemetry', 'page503', 'community'],
    ['gateway', 'EdDSA', 'states', 'deny', undefined],
    ['kit', 'EdDSA', 'none', 'deny', undefined],
  ]);
});
