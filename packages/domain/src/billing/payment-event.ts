import type { UnixSeconds } from '../shared/duration.ts';
import type { Money } from '../shared/money.ts';

interface Reported {
  /** The provider's id of the event; the same event may come any number of times. */
  readonly id: string;
  /** When it happened, by the provider. */
  readonly at: UnixSeconds;
}

/**
 * What happened to one payment, in no provider's words (B47, E10, E11, E25, E29, R13). Events come late,
 * twice and in any order; each says by itself what is true from then on.
 */
export type PaymentEvent = Reported &
  (
    | {
        readonly type: 'checkout.completed';
        readonly sessionId: string;
        /** Who bought; a session without is ignored (E10). */
        readonly userId: string | null;
        readonly total: Money;
        /** False while a slow method, such as a bank debit, is still pending. */
        readonly isPaid: boolean;
      }
    /** The provider took the money under this id, which a refund names (B47). */
    | { readonly type: 'payment.charged'; readonly chargeId: string }
    | { readonly type: 'checkout.paid' }
    | { readonly type: 'checkout.failed' }
    | { readonly type: 'checkout.expired' }
    | {
        readonly type: 'payment.refunded';
        /** All that was paid back so far, in minor units. */
        readonly refunded: number;
        readonly isFull: boolean;
        readonly refundId: string | null;
      }
    | {
        readonly type: 'dispute.opened';
        readonly disputeId: string;
        /** Until when the vendor can answer (E30). */
        readonly dueBy: UnixSeconds | null;
      }
    | { readonly type: 'dispute.won' | 'dispute.lost'; readonly disputeId: string }
  );

/** A payment event's name. */
export type PaymentEventType = PaymentEvent['type'];

/** One event by its name. */
export type PaymentEventOf<T extends PaymentEventType> = Extract<
  PaymentEvent,
  { readonly type: T }
>;
