import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disputesToAnswer, reduceDisputes } from './dispute.ts';
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
import { isInForce, reducePayment } from './reduce-payment.ts';

const pending: PaymentEvent = { ...completed, isPaid: false } as PaymentEvent;
const nameless: PaymentEvent = { ...completed, userId: null } as PaymentEvent;
const bare = { id: 'evt_9', at: paidAt + 7 };
const paidLate: PaymentEvent = { ...bare, type: 'checkout.paid' };
const failed: PaymentEvent = { ...bare, type: 'checkout.failed' };
const expired: PaymentEvent = { ...bare, type: 'checkout.expired' };

describe('R13, E10, E11, E25, E29: where a payment stands', () => {
  test.each<readonly [string, string, readonly PaymentEvent[]]>([
    ['nothing reported', 'unknown', []],
    ['completed', 'paid', [completed]],
    ['E14: completed twice', 'paid', [completed, completed]],
    ['completed, the money still on its way', 'pending', [pending]],
    ['the money came later', 'paid', [pending, paidLate]],
    ['the money was reported first', 'pending', [paidLate]],
    ['the money never came', 'failed', [pending, failed]],
    ['it failed, then came', 'paid', [pending, failed, paidLate]],
    ['B47: charged, and no checkout known', 'unknown', [charged]],
    ['B47: charged, the money still on its way', 'pending', [charged, pending]],
    ['nobody paid', 'expired', [expired]],
    ['paid after all', 'paid', [expired, completed]],
    ['E10: nobody we know', 'ignored', [nameless]],
    ['E10: nobody at first, then somebody', 'paid', [{ ...nameless, at: paidAt - 9 }, completed]],
    ['E10: nobody we know, refunded', 'refunded', [nameless, fullRefund]],
    ['refunded in part', 'paid', [completed, partialRefund]],
    ['refunded in part, then in full', 'refunded', [completed, partialRefund, fullRefund]],
    ['refunded', 'refunded', [completed, fullRefund]],
    ['refunded before it was completed', 'refunded', [fullRefund, completed]],
    ['refunded, and nothing else known', 'refunded', [fullRefund]],
    ['disputed', 'paid', [completed, opened]],
    ['disputed and won', 'paid', [completed, opened, won]],
    ['disputed and lost', 'lost', [completed, opened, lost]],
    ['lost before it was completed', 'lost', [lost, completed]],
    ['lost and refunded', 'refunded', [completed, lost, fullRefund]],
  ])('%s: %s', (_, status, events) => {
    const state = reducePayment(events);
    expect(state.status).toBe(status);
    expect(isInForce(state)).toBe(status === 'paid');
    expect(reducePayment(events.toReversed())).toEqual(state);
  });

  test('E13: what is kept of a payment', () => {
    expect(reducePayment([completed, charged, partialRefund, opened])).toEqual({
      status: 'paid',
      sessionId: 'cs_1',
      userId: 'usr_1',
      total: { amount: 29_900, currency: 'EUR' },
      chargeId: 'ch_1',
      paidAt,
      refunded: 9_900,
      refundId: 're_0',
      endedAt: null,
      disputes: [{ id: 'dp_1', status: 'open', dueBy: paidAt + 1_000, closedAt: null }],
    });
    expect(reducePayment([completed, partialRefund, fullRefund, opened, lost])).toMatchObject({
      refunded: 29_900,
      refundId: 're_1',
      endedAt: paidAt + 100,
      disputes: [{ status: 'lost', dueBy: paidAt + 1_000, closedAt: paidAt + 500 }],
    });
  });
});

describe('R13: order and repetition do not matter', () => {
  const history = fc.array(anyPaymentEvent, { maxLength: 8 });
  const shuffled = history.chain((events) =>
    fc.tuple(
      fc.constant(events),
      fc.shuffledSubarray([...events, ...events], {
        minLength: events.length * 2,
        maxLength: events.length * 2,
      }),
    ),
  );

  test('any permutation with any duplicates gives the same state', () => {
    fc.assert(
      fc.property(shuffled, ([events, again]) => {
        expect(reducePayment(again)).toEqual(reducePayment(events));
      }),
      { numRuns: 1_000 },
    );
  });

  test('once the money went back in full, no other event brings it back', () => {
    const end = fc.constantFrom(fullRefund, lost);
    fc.assert(
      fc.property(history, end, history, (before, ending, after) => {
        const state = reducePayment([...before, ending, ...after]);
        expect(isInForce(state)).toBe(false);
        expect(state.endedAt).not.toBeNull();
        expect(['refunded', 'lost']).toContain(state.status);
      }),
    );
  });

  test('a partial refund, an open and a won dispute change no license', () => {
    const harmless = fc.array(fc.constantFrom(partialRefund, opened, won));
    fc.assert(
      fc.property(harmless, (events) => {
        expect(isInForce(reducePayment([...events, completed]))).toBe(true);
      }),
    );
  });

  test('100,000 repetitions are one event', () => {
    const events = Array.from({ length: 100_000 }, () => ({ ...completed }));
    expect(reducePayment(events)).toEqual(reducePayment([completed]));
  });
});

describe('E30: disputes to answer', () => {
  const other: PaymentEvent = { ...opened, disputeId: 'dp_2', dueBy: paidAt + 500 } as PaymentEvent;
  const third: PaymentEvent = { ...opened, disputeId: 'dp_3', dueBy: null } as PaymentEvent;
  const disputes = reduceDisputes([third, opened, other]);

  test.each([
    [paidAt, ['dp_2', 'dp_1', 'dp_3']],
    [paidAt + 499, ['dp_2', 'dp_1', 'dp_3']],
    [paidAt + 500, ['dp_1', 'dp_3']],
    [paidAt + 1_000, ['dp_3']],
  ])('at %i: %j, the most urgent first', (now, ids) => {
    expect(disputesToAnswer(disputes, now).map(({ id }) => id)).toEqual(ids);
  });

  test('a closed one needs no answer, even if its opening is reported late', () => {
    expect(disputesToAnswer(reduceDisputes([won, opened]), paidAt)).toEqual([]);
  });
});
