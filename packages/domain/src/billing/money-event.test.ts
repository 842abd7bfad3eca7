import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { creditEvent, type MoneyEventType, paymentEvents } from './money-event.ts';
import type { PaymentEvent } from './payment-event.ts';
import {
  anyPaymentEvent,
  charged,
  completed,
  fullRefund,
  lost,
  opened,
  paidAt,
  partialRefund,
  won,
} from './payment-fixture.ts';
import { reducePayment } from './reduce-payment.ts';

/** What each report adds to the audit log, as they come in. */
function audit(reports: readonly PaymentEvent[]) {
  return reports.map((_, index) =>
    paymentEvents(
      reducePayment(reports.slice(0, index)),
      reducePayment(reports.slice(0, index + 1)),
    ),
  );
}

const names = (reports: readonly PaymentEvent[]) =>
  audit(reports).map((events) => events.map(({ type }) => type).join(' '));

test('the audit’s words for money', () => {
  expectTypeOf<MoneyEventType>().toEqualTypeOf<
    | 'checkout.created'
    | 'payment.recorded'
    | 'payment.refunded'
    | 'dispute.opened'
    | 'dispute.won'
    | 'dispute.lost'
    | 'credits.granted'
    | 'credits.clawed_back'
  >();
  const at = paidAt;
  const lines = [
    creditEvent({ type: 'grant', paymentId: 'pay_1', amount: 100, at }),
    creditEvent({ type: 'clawback', paymentId: 'pay_1', amount: -100, at }),
    creditEvent({ type: 'use', useId: 'use_1', amount: -1, at }),
  ];
  expect(lines).toEqual([
    { type: 'credits.granted', amount: 100, paymentId: 'pay_1' },
    { type: 'credits.clawed_back', amount: -100, paymentId: 'pay_1' },
    null,
  ]);
});

describe('what a report adds to the audit log', () => {
  const pending = { ...completed, isPaid: false } as PaymentEvent;
  const nameless = { ...completed, userId: null } as PaymentEvent;
  const paidLate: PaymentEvent = { type: 'checkout.paid', id: 'evt_8', at: paidAt + 7 };

  test.each<readonly [string, readonly PaymentEvent[], readonly string[]]>([
    ['a payment', [completed], ['payment.recorded']],
    ['the same again', [completed, completed], ['payment.recorded', '']],
    ['its charge', [completed, charged], ['payment.recorded', '']],
    ['the money later', [pending, paidLate], ['', 'payment.recorded']],
    ['nobody we know', [nameless], ['']],
    ['nobody at first', [nameless, completed], ['', 'payment.recorded']],
    [
      'a refund in two parts',
      [completed, partialRefund, fullRefund, partialRefund],
      ['payment.recorded', 'payment.refunded', 'payment.refunded', ''],
    ],
    [
      'refunded before it was known',
      [fullRefund, completed],
      ['payment.refunded', 'payment.recorded'],
    ],
    [
      'a dispute that was won',
      [completed, opened, opened, won, opened],
      ['payment.recorded', 'dispute.opened', '', 'dispute.won', ''],
    ],
    ['a dispute that was lost', [opened, lost], ['dispute.opened', 'dispute.lost']],
    ['of which only the end came', [lost, opened], ['dispute.lost', '']],
  ])('%s', (_, reports, added) => {
    expect(names(reports)).toEqual(added);
  });

  test('its facts', () => {
    const [paid, part, rest, dispute] = audit([completed, partialRefund, fullRefund, opened]);
    const total = { amount: 29_900, currency: 'EUR' };
    expect(paid).toEqual([{ type: 'payment.recorded', at: paidAt, total }]);
    const refunded = { type: 'payment.refunded' } as const;
    expect(part).toEqual([
      { ...refunded, amount: 9_900, refunded: 9_900, isFull: false, refundId: 're_0' },
    ]);
    expect(rest).toEqual([
      { ...refunded, amount: 20_000, refunded: 29_900, isFull: true, refundId: 're_1' },
    ]);
    expect(dispute).toEqual([{ type: 'dispute.opened', disputeId: 'dp_1' }]);
  });

  test('a part that comes to the whole is told again once it is said to be all', () => {
    const whole = { ...partialRefund, refunded: 29_900 } as PaymentEvent;
    expect(audit([completed, whole, fullRefund])[2]).toMatchObject([{ amount: 0, isFull: true }]);
  });
});

test('repetitions add nothing, a payment is recorded once, and the parts that went back add up', () => {
  const history = fc.array(anyPaymentEvent, { maxLength: 8 });
  fc.assert(
    fc.property(history, (reports) => {
      const events = audit(reports).flat();
      const state = reducePayment(reports);
      expect(paymentEvents(state, reducePayment([...reports, ...reports]))).toEqual([]);
      const recorded = events.filter(({ type }) => type === 'payment.recorded');
      const isKnown = state.paidAt !== null && state.userId !== null;
      expect(recorded).toHaveLength(isKnown ? 1 : 0);
      const back = events.map((event) => (event.type === 'payment.refunded' ? event.amount : 0));
      expect(back.reduce((sum, amount) => sum + amount, 0)).toBe(state.refunded);
      const closed = state.disputes.filter(({ status }) => status === 'lost');
      expect(events.filter(({ type }) => type === 'dispute.lost')).toHaveLength(closed.length);
    }),
  );
});
