import type { Explanation } from '../explanation/explanation.ts';
import type { License } from '../license/license.ts';
import { requireActive } from '../license/require-active.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';
import type { BillingModel } from './billing-model.ts';
import { explainAccess } from './explain-access.ts';
import type { Subscription } from './subscription.ts';

/** What an account holds. */
export interface AccountFacts {
  readonly subscriptions: readonly Subscription[];
  readonly licenses: readonly License[];
}

/** Whether an account may use the service, and by what (E15). */
export interface AccountAccess {
  readonly hasAccess: boolean;
  /** `null` without access. */
  readonly source: 'subscription' | 'license' | null;
  readonly plan?: string;
  readonly license?: License;
  /** Absent where nothing ends. */
  readonly expiresAt?: UnixSeconds;
  /** Days that have begun until then, from 1. */
  readonly daysRemaining?: number;
  readonly explanation: Explanation;
}

/**
 * Checks subscriptions and licenses in one call (E15). In the hybrid model an active subscription
 * wins over any license (E16); among several of one sort, the one that lasts longest.
 */
export function checkAccountAccess(
  facts: AccountFacts,
  model: BillingModel,
  now: UnixSeconds,
): AccountAccess {
  const subscription = model === 'license' ? undefined : activeSubscription(facts, now);
  const license = model === 'subscription' ? undefined : activeLicense(facts, now);
  const explanation = explainAccess({ model, subscription, license });
  if (subscription !== undefined) {
    const { plan, endsAt } = subscription;
    const source = 'subscription' as const;
    return { hasAccess: true, source, plan, ...ending(endsAt, now), explanation };
  }
  if (license !== undefined) {
    const source = 'license' as const;
    return { hasAccess: true, source, license, ...ending(license.expiresAt, now), explanation };
  }
  return { hasAccess: false, source: null, explanation };
}

/** Days that have begun until an instant in the future; 0 once it has come. */
export function daysUntil(at: UnixSeconds, now: UnixSeconds): number {
  return Math.max(0, Math.ceil((at - now) / DAY));
}

function activeSubscription(
  { subscriptions }: AccountFacts,
  now: UnixSeconds,
): Subscription | undefined {
  const active = subscriptions.filter(
    ({ status, endsAt }) =>
      (status === 'active' || status === 'trialing') && (endsAt === null || now < endsAt),
  );
  return longest(active, ({ endsAt }) => endsAt);
}

function activeLicense({ licenses }: AccountFacts, now: UnixSeconds): License | undefined {
  const active = licenses.filter((license) => requireActive(license, now).ok);
  return longest(active, ({ expiresAt }) => expiresAt);
}

/** What never ends lasts longest; among equals the first id, so that the answer does not depend on the order. */
function longest<T extends { readonly id: string }>(
  candidates: readonly T[],
  endOf: (candidate: T) => UnixSeconds | null,
): T | undefined {
  const end = (candidate: T) => endOf(candidate) ?? Number.POSITIVE_INFINITY;
  return candidates.reduce<T | undefined>((best, next) => {
    if (best === undefined || end(next) > end(best)) return next;
    return end(next) === end(best) && next.id < best.id ? next : best;
  }, undefined);
}

function ending(
  at: UnixSeconds | null,
  now: UnixSeconds,
): Pick<AccountAccess, 'expiresAt' | 'daysRemaining'> {
  return at === null ? {} : { expiresAt: at, daysRemaining: daysUntil(at, now) };
}
