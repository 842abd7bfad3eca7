import type { UnixSeconds } from '../shared/duration.ts';

/** A subscription of an account as the payment provider last reported it. */
export interface Subscription {
  readonly id: string;
  readonly plan: string;
  /** `trialing` counts as active; a payment that is late or failed for good does not. */
  readonly status: 'active' | 'trialing' | 'past_due' | 'unpaid' | 'canceled' | 'incomplete';
  /** When it ends for sure because it was canceled; `null` while it renews itself. */
  readonly endsAt: UnixSeconds | null;
}
