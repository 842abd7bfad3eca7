import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeLicense, everyStatus, issueInstant } from '../license/license-fixture.ts';
import type { License, LicenseId } from '../license/license.ts';
import { DAY } from '../shared/duration.ts';
import { type AccountFacts, checkAccountAccess, daysUntil } from './account-access.ts';
import { billingModels } from './billing-model.ts';
import type { Subscription } from './subscription.ts';

const now = issueInstant + 100 * DAY;
const subscription: Subscription = { id: 'sub_1', plan: 'pro', status: 'active', endsAt: null };

const issued = activeLicense();

function license(expiresAt: number | null, id: LicenseId = 'lic_01'): License {
  return { ...issued, id, expiresAt };
}

function access(facts: Partial<AccountFacts>, model: (typeof billingModels)[number] = 'hybrid') {
  const { explanation, ...rest } = checkAccountAccess(
    { subscriptions: [], licenses: [], ...facts },
    model,
    now,
  );
  expect(explanation.length).toBeGreaterThan(0);
  return rest;
}

const both = { subscriptions: [subscription], licenses: [license(null)] };

test('E01: a deployment sells by subscription, by license, or both', () => {
  expect(billingModels).toEqual(['subscription', 'license', 'hybrid']);
});

describe('E01, E15, E16, R21: by billing model', () => {
  test.each([
    ['subscription', both, 'subscription'],
    ['license', both, 'license'],
    ['hybrid', both, 'subscription'],
    ['subscription', { licenses: both.licenses }, null],
    ['license', { subscriptions: both.subscriptions }, null],
    ['hybrid', { licenses: both.licenses }, 'license'],
    ['hybrid', { subscriptions: both.subscriptions }, 'subscription'],
    ['hybrid', {}, null],
  ] as const)('%s with %o: %s', (model, facts, source) => {
    expect(access(facts, model)).toMatchObject({ hasAccess: source !== null, source });
  });

  test.each(['subscription', 'hybrid'] as const)(
    'A05: in a deployment of the model %s a subscription alone is enough; no license key is needed',
    (model) => {
      const subscribed = access({ subscriptions: [subscription], licenses: [] }, model);
      expect(subscribed).toEqual({ hasAccess: true, source: 'subscription', plan: 'pro' });
    },
  );

  test('E16: in the hybrid model even a subscription that ends sooner wins over a lifetime license', () => {
    const ending = { ...subscription, endsAt: now + 1 };
    expect(access({ ...both, subscriptions: [ending] })).toEqual({
      hasAccess: true,
      source: 'subscription',
      plan: 'pro',
      expiresAt: now + 1,
      daysRemaining: 1,
    });
  });

  test('of several subscriptions the one that lasts longest, of equal ones the first id', () => {
    const until = (id: string, endsAt: number | null) => ({
      ...subscription,
      id,
      plan: id,
      endsAt,
    });
    const planOf = (...subscriptions: readonly Subscription[]) => access({ subscriptions }).plan;
    const [short, long, endless] = [until('c', now + 1), until('b', now + 9), until('a', null)];
    expect([planOf(short, long), planOf(long, short)]).toEqual(['b', 'b']);
    expect([planOf(short, endless, long), planOf(endless, long)]).toEqual(['a', 'a']);
    const twin = until('d', now + 9);
    expect([planOf(long, twin), planOf(twin, long)]).toEqual(['b', 'b']);
  });

  test('E16: the explanation names both', () => {
    const { explanation } = checkAccountAccess(both, 'hybrid', now);
    expect(explanation.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual([
      'billing.subscription pass',
      'billing.license note',
    ]);
    expect(explanation[1]?.text.en).toContain('the subscription counts');
  });
});

describe('what counts as active', () => {
  test.each([
    ['active', null, true],
    ['trialing', null, true],
    ['past_due', null, false],
    ['unpaid', null, false],
    ['canceled', null, false],
    ['incomplete', null, false],
    ['active', now + 1, true],
    ['active', now, false],
    ['active', now - 1, false],
    ['canceled', now + DAY, false],
  ] as const)('a subscription that is %s until %s: %s', (status, endsAt, hasAccess) => {
    expect(access({ subscriptions: [{ ...subscription, status, endsAt }] }).hasAccess).toBe(
      hasAccess,
    );
  });

  test.each(everyStatus())('a license that is $status', (one) => {
    expect(access({ licenses: [one] }).hasAccess).toBe(one.status === 'active');
  });

  test.each([
    [now + 7 * DAY, 7],
    [now + 7 * DAY + 1, 8],
    [now + 1, 1],
    [now, undefined],
    [now - 1, undefined],
    [0, undefined],
    [Date.parse('2038-01-19T03:14:08Z') / 1000, 5_004],
  ])('E07, E15: a license until %i has %s days left', (expiresAt, daysRemaining) => {
    const judged = access({ licenses: [license(expiresAt)] });
    expect(judged.hasAccess).toBe(daysRemaining !== undefined);
    expect(judged.daysRemaining).toBe(daysRemaining);
  });

  test('E15: a lifetime license has no end', () => {
    const lifetime = license(null);
    expect(access({ licenses: [lifetime] })).toEqual({
      hasAccess: true,
      source: 'license',
      license: lifetime,
    });
  });
});

describe('among several', () => {
  test('the license that lasts longest counts, in whatever order', () => {
    const end = fc.option(fc.integer({ min: now - DAY, max: now + 900 * DAY }), { nil: null });
    fc.assert(
      fc.property(fc.array(end, { maxLength: 6 }), (ends) => {
        const licenses = ends.map((expiresAt, index) => license(expiresAt, `lic_${index}`));
        const judged = access({ licenses });
        expect(access({ licenses: licenses.toReversed() })).toEqual(judged);
        const lasting = ends.map((at) => at ?? Number.POSITIVE_INFINITY).filter((at) => at > now);
        expect(judged.hasAccess).toBe(lasting.length > 0);
        if (judged.hasAccess) {
          expect(judged.expiresAt ?? Number.POSITIVE_INFINITY).toBe(Math.max(...lasting));
        }
      }),
    );
  });

  test('100,000 licenses are looked through', () => {
    const licenses = Array.from({ length: 100_000 }, (_, index) => license(index));
    expect(access({ licenses }).hasAccess).toBe(false);
  });
});

test('days that have begun', () => {
  expect([now - 1, now, now + 1, now + DAY].map((at) => daysUntil(at, now))).toEqual([0, 0, 1, 1]);
});
