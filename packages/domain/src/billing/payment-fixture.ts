import fc from 'fast-check';
import type { PaymentEvent } from './payment-event.ts';

/** When the checkout completed. */
export const paidAt = 1_800_000_000;

/** A paid checkout by a customer we know. */
export const completed: PaymentEvent = {
  type: 'checkout.completed',
  id: 'evt_1',
  at: paidAt,
  sessionId: 'cs_1',
  userId: 'usr_1',
  total: { amount: 29_900, currency: 'EUR' },
  isPaid: true,
};

/** The charge that took the money. */
export const charged: PaymentEvent = {
  type: 'payment.charged',
  id: 'evt_7',
  at: paidAt - 1,
  chargeId: 'ch_1',
};

/** The whole amount went back. */
export const fullRefund: PaymentEvent = {
  type: 'payment.refunded',
  id: 'evt_2',
  at: paidAt + 100,
  refunded: 29_900,
  isFull: true,
  refundId: 're_1',
};

/** A part of it did. */
export const partialRefund: PaymentEvent = {
  type: 'payment.refunded',
  id: 'evt_3',
  at: paidAt + 50,
  refunded: 9_900,
  isFull: false,
  refundId: 're_0',
};

/** A dispute about it, as it was opened, and as it may end. */
export const opened: PaymentEvent = {
  type: 'dispute.opened',
  id: 'evt_4',
  at: paidAt + 10,
  disputeId: 'dp_1',
  dueBy: paidAt + 1_000,
};
export const won: PaymentEvent = {
  type: 'dispute.won',
  id: 'evt_5',
  at: paidAt + 500,
  disputeId: 'dp_1',
};
export const lost: PaymentEvent = { ...won, type: 'dispute.lost', id: 'evt_6' };

const at = fc.integer({ min: paidAt - 3, max: paidAt + 3 });
const id = fc.constantFrom('evt_1', 'evt_2', 'evt_3');
const disputeId = fc.constantFrom('dp_1', 'dp_2');

/** Any event of one payment, consistent with the others or not. */
export const anyPaymentEvent: fc.Arbitrary<PaymentEvent> = fc.oneof(
  fc.record({
    type: fc.constant('checkout.completed' as const),
    id,
    at,
    sessionId: fc.constantFrom('cs_1', 'cs_2'),
    userId: fc.constantFrom('usr_1', 'usr_2', null),
    total: fc.record({ amount: fc.nat(3), currency: fc.constantFrom('EUR', 'USD') }),
    isPaid: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('payment.charged' as const),
    id,
    at,
    chargeId: fc.constantFrom('ch_1', 'ch_2'),
  }),
  fc.record({
    type: fc.constantFrom(
      'checkout.paid' as const,
      'checkout.failed' as const,
      'checkout.expired' as const,
    ),
    id,
    at,
  }),
  fc.record({
    type: fc.constant('payment.refunded' as const),
    id,
    at,
    refunded: fc.nat(3),
    isFull: fc.boolean(),
    refundId: fc.constantFrom('re_1', 're_2', null),
  }),
  fc.record({
    type: fc.constant('dispute.opened' as const),
    id,
    at,
    disputeId,
    dueBy: fc.constantFrom(null, paidAt, paidAt + 5),
  }),
  fc.record({
    type: fc.constantFrom('dispute.won' as const, 'dispute.lost' as const),
    id,
    at,
    disputeId,
  }),
);
