import { describe, expect, test } from 'vitest';
import type { InstantText, OfferValidity } from '../catalog/pricing.ts';
import { sayPeriod } from '../catalog/say-period.ts';
import { addPeriod, toIso } from '../shared/duration.ts';
import { campaignEnd, runningCampaign } from './campaign.ts';
import { offerExpiresAt, validityDays } from './offer-validity.ts';
import { quoteSupport } from './quote-support.ts';
import { soldProduct } from './sale-fixture.ts';

const at = (iso: string) => Date.parse(iso) / 1000;

describe('E02, E07: what is bought expires its days after the purchase', () => {
  const custom: OfferValidity = { type: 'custom', days: 7 };
  test.each<[OfferValidity, number | null, string, string | null]>([
    [{ type: 'lifetime' }, null, '2024-02-29T12:00:00Z', null],
    [{ type: 'subscription' }, null, '2024-02-29T12:00:00Z', null],
    [{ type: 'yearly' }, 365, '2024-02-29T12:00:00Z', '2025-02-28T12:00:00Z'],
    [{ type: 'yearly' }, 365, '2023-03-01T00:00:00Z', '2024-02-29T00:00:00Z'],
    [{ type: 'monthly' }, 30, '2024-01-31T23:59:59Z', '2024-03-01T23:59:59Z'],
    [custom, 7, '1970-01-01T00:00:00Z', '1970-01-08T00:00:00Z'],
    [custom, 7, '2038-01-19T03:14:07Z', '2038-01-26T03:14:07Z'],
  ])('%o is %s days: from %s to %s', (validity, days, from, to) => {
    const end = offerExpiresAt(validity, at(from));
    expect(validityDays(validity)).toBe(days);
    expect(end === null ? null : toIso(end)).toBe(to);
  });
});

describe('D15: a campaign until an instant', () => {
  test.each<[InstantText, string | undefined]>([
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['2038-01-19T03:14:08Z', '2038-01-19T03:14:08Z'],
    ['1970-01-01T00:00Z', '1970-01-01T00:00:00Z'],
    ['2027-02-29T00:00:00Z', undefined],
    ['2026-13-01T00:00:00Z', undefined],
    ['2026-12-31T24:01:00Z', undefined],
    ['2026-12-31TZ', undefined],
    ['26-1-1T00:00:00Z', undefined],
  ])('until %s', (until, iso) => {
    const end = campaignEnd({ until });
    expect(end === undefined ? undefined : toIso(end)).toBe(iso);
    const campaign = { oneTime: { EUR: 1 }, until };
    const runsAt = (now: number) => runningCampaign({ campaign }, now) === campaign;
    const last = (end ?? 0) - 1;
    expect([runsAt(last), runsAt(last + 1)]).toEqual([end !== undefined, false]);
  });

  test('an offer without one has none', () => {
    expect(runningCampaign({}, 0)).toBeUndefined();
  });
});

describe('C29: support by the period', () => {
  test('a period of a plan that is sold', () => {
    const quoted = quoteSupport(soldProduct, { plan: 'basic', period: '3mo', currency: 'EUR' });
    const text = { en: 'Support Basic, 3 months', ro: 'Suport Bază, 3 luni' };
    expect(quoted).toEqual({
      ok: true,
      value: {
        plan: 'basic',
        period: '3mo',
        lines: [{ kind: 'support', text, quantity: 1, amount: 9_000 }],
        total: { amount: 9_000, currency: 'EUR' },
      },
    });
  });

  test.each([
    ['free', '3mo', 'EUR', 'plan'],
    ['gold', '3mo', 'EUR', 'plan'],
    ['__proto__', '3mo', 'EUR', 'plan'],
    ['basic', '12mo', 'EUR', 'period'],
    ['basic', 'toString', 'EUR', 'period'],
    ['basic', '3mo', 'USD', 'currency'],
    ['basic', '3mo', 'valueOf', 'currency'],
  ])('%s for %s in %s is refused: %s', (plan, period, currency, param) => {
    expect(quoteSupport(soldProduct, { plan, period, currency })).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION', param },
    });
  });
});

test.each([
  ['1d', '1 day', '1 zi'],
  ['30d', '30 days', '30 de zile'],
  ['1mo', '1 month', '1 lună'],
  ['12mo', '12 months', '12 luni'],
] as const)('%s is “%s”, “%s”', (period, en, ro) => {
  expect(sayPeriod(period)).toEqual({ en, ro });
  expect(addPeriod(0, period)).toBeGreaterThan(0);
});
