import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAccountAccess } from './account-access.ts';
import { reduceSubscriptions, type SubscriptionReport } from './reduce-subscriptions.ts';
import type { Subscription } from './subscription.ts';

const now = 1_800_000_000;
const starter: Subscription = { id: 'sub_1', plan: 'starter', status: 'active', endsAt: null };
const business: Subscription = { ...starter, plan: 'business' };
const canceled: Subscription = { ...starter, status: 'canceled' };

const said = (subscription: Subscription, at: number): SubscriptionReport => ({ at, subscription });

function access(...reports: readonly SubscriptionReport[]) {
  const facts = { subscriptions: reduceSubscriptions(reports), licenses: [] };
  const { hasAccess, plan } = checkAccountAccess(facts, 'subscription', now);
  return hasAccess ? plan : 'none';
}

describe('what the newest report says counts at once', () => {
  test.each<readonly [string, readonly SubscriptionReport[], string]>([
    ['nothing was bought', [], 'none'],
    ['bought', [said(starter, now)], 'starter'],
    [
      'the plan changed a second ago',
      [said(starter, now - 9), said(business, now - 1)],
      'business',
    ],
    ['changed back', [said(business, now - 2), said(starter, now - 1)], 'starter'],
    ['an older report came late', [said(business, now), said(starter, now - 9)], 'business'],
    ['not paid any more', [said({ ...starter, status: 'past_due' }, now)], 'none'],
    [
      'paid again',
      [said({ ...starter, status: 'past_due' }, now - 1), said(starter, now)],
      'starter',
    ],
    [
      'created and paid within a second',
      [said(starter, now), said({ ...starter, status: 'incomplete' }, now)],
      'starter',
    ],
    ['canceled', [said(starter, now - 9), said(canceled, now - 1)], 'none'],
    [
      'canceled for good, whatever is told later',
      [said(canceled, now - 9), said(business, now)],
      'none',
    ],
    [
      'canceled, and bought anew',
      [said(canceled, now - 9), said({ ...business, id: 'sub_2' }, now - 1)],
      'business',
    ],
  ])('%s', (_, reports, plan) => {
    expect(access(...reports)).toBe(plan);
    expect(access(...reports.toReversed())).toBe(plan);
  });
});

test('any order and repetition of the reports comes to the same', () => {
  const report: fc.Arbitrary<SubscriptionReport> = fc.record({
    at: fc.integer({ min: now - 2, max: now }),
    subscription: fc.record({
      id: fc.constantFrom('sub_1', 'sub_2'),
      plan: fc.constantFrom('starter', 'business'),
      status: fc.constantFrom('incomplete', 'trialing', 'active', 'past_due', 'unpaid', 'canceled'),
      endsAt: fc.constantFrom(null, now, now + 1),
    }),
  });
  const orders = fc.array(report, { maxLength: 8 }).chain((reports) => {
    const twice = [...reports, ...reports];
    const shuffled = fc.shuffledSubarray(twice, { minLength: twice.length });
    return fc.tuple(fc.constant(reports), shuffled);
  });
  fc.assert(
    fc.property(orders, ([reports, shuffled]) => {
      const reduced = reduceSubscriptions(reports);
      expect(reduceSubscriptions(shuffled)).toEqual(reduced);
      const ids = new Set(reports.map(({ subscription }) => subscription.id));
      expect(reduced.map(({ id }) => id)).toEqual([...ids].toSorted());
    }),
  );
});
