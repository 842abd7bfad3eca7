import { canonicalJson } from '../shared/canonical-json.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import type { Money } from '../shared/money.ts';
import { type Dispute, reduceDisputes } from './dispute.ts';
import type { PaymentEvent } from './payment-event.ts';

/** Where a payment stands; `refunded` and `lost` are final, whatever comes after or came before. */
export type PaymentStatus =
  | 'unknown'
  | 'pending'
  | 'expired'
  | 'failed'
  | 'ignored'
  | 'paid'
  | 'refunded'
  | 'lost';

/** All that is known of one payment. */
export interface PaymentState {
  readonly status: PaymentStatus;
  readonly sessionId: string | null;
  readonly userId: string | null;
  readonly total: Money | null;
  /** What a refund names (B47); `null` until it is reported. */
  readonly chargeId: string | null;
  /** When it was paid; `null` until then. */
  readonly paidAt: UnixSeconds | null;
  /** Minor units paid back so far; a part changes nothing else (R13). */
  readonly refunded: number;
  readonly refundId: string | null;
  /** When money went back in full, by refund or by a lost dispute. */
  readonly endedAt: UnixSeconds | null;
  readonly disputes: readonly Dispute[];
}

type Completed = PaymentEvent & { readonly type: 'checkout.completed' };

/**
 * Reduces everything reported of one payment to its state (R13, B47, E10, E11, E25, E29). The same
 * events in any order and any repetition give the same state, so that a late or repeated webhook,
 * a replay and a reconciliation cannot disagree.
 */
export function reducePayment(events: readonly PaymentEvent[]): PaymentState {
  const known = inOneOrder(events);
  const checkout = known.find((event) => event.type === 'checkout.completed');
  const refunds = known.filter((event) => event.type === 'payment.refunded');
  const full = refunds.find(({ isFull }) => isFull);
  const disputes = reduceDisputes(known);
  const lost = disputes.find(({ status }) => status === 'lost');
  const paidAt = paidSince(known);
  const ends = [full?.at, lost?.closedAt].filter((at) => typeof at === 'number');
  return {
    status: statusOf(known, { isRefunded: full !== undefined, isLost: lost !== undefined }),
    sessionId: checkout?.sessionId ?? null,
    userId: checkout?.userId ?? null,
    total: checkout?.total ?? null,
    chargeId: known.find((event) => event.type === 'payment.charged')?.chargeId ?? null,
    paidAt,
    refunded: refunds.reduce((most, { refunded }) => Math.max(most, refunded), 0),
    refundId: (full ?? refunds.at(-1))?.refundId ?? null,
    endedAt: ends.length === 0 ? null : Math.min(...ends),
    disputes,
  };
}

/** Whether a payment stands for a license: paid by someone we know, and not paid back (E10, R13). */
export function isInForce({ status }: PaymentState): boolean {
  return status === 'paid';
}

function statusOf(
  events: readonly PaymentEvent[],
  ended: { readonly isRefunded: boolean; readonly isLost: boolean },
): PaymentStatus {
  const has = (type: PaymentEvent['type']) => events.some((event) => event.type === type);
  if (ended.isRefunded) return 'refunded';
  if (ended.isLost) return 'lost';
  const checkout = events.find((event) => event.type === 'checkout.completed');
  if (checkout !== undefined && checkout.userId === null) return 'ignored';
  if (checkout !== undefined && paidSince(events) !== null) return 'paid';
  if (has('checkout.failed')) return 'failed';
  if (checkout !== undefined || has('checkout.paid')) return 'pending';
  return has('checkout.expired') ? 'expired' : 'unknown';
}

/** The first report that says the money is there. */
function paidSince(events: readonly PaymentEvent[]): UnixSeconds | null {
  const paid = events.find((event) => event.type === 'checkout.paid' || isPaidCheckout(event));
  return paid?.at ?? null;
}

function isPaidCheckout(event: PaymentEvent): event is Completed {
  return event.type === 'checkout.completed' && event.isPaid;
}

/**
 * Each event once, by time and, within a second, by content: an order that does not depend on the
 * arrival. A checkout that names its buyer comes before one that does not.
 */
function inOneOrder(events: readonly PaymentEvent[]): readonly PaymentEvent[] {
  // Repetitions are mostly equal to the letter; only the others are worth the canonical text.
  const literal = new Map(events.map((event) => [JSON.stringify(event), event]));
  const distinct = new Map([...literal.values()].map((event) => [canonicalJson(event), event]));
  return [...distinct]
    .toSorted(([one, first], [two, second]) => {
      const byBuyer = Number(isNameless(first)) - Number(isNameless(second));
      return byBuyer || first.at - second.at || (one < two ? -1 : 1);
    })
    .map(([, event]) => event);
}

function isNameless(event: PaymentEvent): boolean {
  return event.type === 'checkout.completed' && event.userId === null;
}
