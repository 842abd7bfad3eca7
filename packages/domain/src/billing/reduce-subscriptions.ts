import { canonicalJson } from '../shared/canonical-json.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import type { Subscription } from './subscription.ts';

/** A subscription as the payment provider reported it at an instant (A04). */
export interface SubscriptionReport {
  readonly at: UnixSeconds;
  readonly subscription: Subscription;
}

/** In the order of a subscription's life: within one second the later stage counts. */
const stages = ['incomplete', 'trialing', 'active', 'past_due', 'unpaid', 'canceled'] as const;

/**
 * The subscriptions of an account as they stand, by id (A04): the newest report of each counts from
 * its instant on, whenever and however often it arrives, and a canceled one never comes back.
 */
export function reduceSubscriptions(
  reports: readonly SubscriptionReport[],
): readonly Subscription[] {
  const newest = new Map<string, SubscriptionReport>();
  for (const report of reports) {
    const { id } = report.subscription;
    const known = newest.get(id);
    if (known === undefined || isLater(report, known)) newest.set(id, report);
  }
  return [...newest.values()]
    .map(({ subscription }) => subscription)
    .toSorted((one, two) => (one.id < two.id ? -1 : 1));
}

function isLater(one: SubscriptionReport, two: SubscriptionReport): boolean {
  const byEnd = Number(isCanceled(one)) - Number(isCanceled(two));
  const byTime = one.at - two.at;
  const byStage = stageOf(one) - stageOf(two);
  const order = byEnd || byTime || byStage;
  return order === 0 ? canonicalJson(one) > canonicalJson(two) : order > 0;
}

function isCanceled({ subscription }: SubscriptionReport): boolean {
  return subscription.status === 'canceled';
}

function stageOf({ subscription }: SubscriptionReport): number {
  return stages.indexOf(subscription.status);
}
