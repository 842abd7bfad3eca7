import type { UnixSeconds } from '../shared/duration.ts';
import type { Money } from '../shared/money.ts';
import type { CreditEntry } from './credit-ledger.ts';
import type { Dispute } from './dispute.ts';
import type { PaymentState } from './reduce-payment.ts';

/** What happened to money, for the audit log; an event's name is its audit action (F04). */
export type MoneyEvent =
  | { readonly type: 'checkout.created'; readonly sessionId: string; readonly total: Money }
  | { readonly type: 'payment.recorded'; readonly at: UnixSeconds; readonly total: Money }
  | {
      readonly type: 'payment.refunded';
      /** What went back now, and all that did so far, in minor units. */
      readonly amount: number;
      readonly refunded: number;
      readonly isFull: boolean;
      readonly refundId: string | null;
    }
  | {
      readonly type: 'dispute.opened' | 'dispute.won' | 'dispute.lost';
      readonly disputeId: string;
    }
  | {
      readonly type: 'credits.granted' | 'credits.clawed_back';
      readonly amount: number;
      readonly paymentId: string;
    };

/** A money event's name. */
export type MoneyEventType = MoneyEvent['type'];

/**
 * What a report changed of a payment (F04). Nothing where it told what was known, so that a repeated
 * or replayed webhook leaves no second row in the audit log.
 */
export function paymentEvents(before: PaymentState, after: PaymentState): readonly MoneyEvent[] {
  return [...recorded(before, after), ...refunds(before, after), ...disputes(before, after)];
}

/** The audit's word for a line of the ledger; what a customer spends is the ledger's alone (F04). */
export function creditEvent(entry: CreditEntry): MoneyEvent | null {
  if (entry.type === 'use') return null;
  const type = entry.type === 'grant' ? 'credits.granted' : 'credits.clawed_back';
  return { type, amount: entry.amount, paymentId: entry.paymentId };
}

function recorded(before: PaymentState, after: PaymentState): readonly MoneyEvent[] {
  const { paidAt: at, total } = after;
  if (!isKnown(after) || isKnown(before) || at === null || total === null) return [];
  return [{ type: 'payment.recorded', at, total }];
}

/** Paid, and by someone we know (E10, E13). */
function isKnown({ paidAt, userId }: PaymentState): boolean {
  return paidAt !== null && userId !== null;
}

function refunds(before: PaymentState, after: PaymentState): readonly MoneyEvent[] {
  const { refunded, refundId } = after;
  const amount = refunded - before.refunded;
  const isFull = after.status === 'refunded';
  if (amount === 0 && isFull === (before.status === 'refunded')) return [];
  return [{ type: 'payment.refunded', amount, refunded, isFull, refundId }];
}

const disputeEvents = {
  open: 'dispute.opened',
  won: 'dispute.won',
  lost: 'dispute.lost',
} as const satisfies Readonly<Record<Dispute['status'], MoneyEventType>>;

function disputes(before: PaymentState, after: PaymentState): readonly MoneyEvent[] {
  return after.disputes.flatMap(({ id, status }) => {
    const known = before.disputes.find((dispute) => dispute.id === id);
    return known?.status === status ? [] : [{ type: disputeEvents[status], disputeId: id }];
  });
}
