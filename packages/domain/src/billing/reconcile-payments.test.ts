import { describe, expect, test } from 'vitest';
import { licenseStatuses } from '../license/license.ts';
import type { PaymentEvent } from './payment-event.ts';
import { completed, fullRefund, lost, partialRefund } from './payment-fixture.ts';
import { reconcilePayments } from './reconcile-payments.ts';
import { reducePayment } from './reduce-payment.ts';
import type { Settled } from './settle-payment.ts';

const nothing: Settled = { license: null, isGranted: false, isClawedBack: false };
const issued: Settled = { license: 'active', isGranted: true, isClawedBack: false };
const over: Settled = { license: 'refunded', isGranted: true, isClawedBack: true };

function driftOf(events: readonly PaymentEvent[], settled: Settled) {
  const [drift] = reconcilePayments([
    { paymentId: 'pay_1', payment: reducePayment(events), settled },
  ]);
  return drift === undefined ? 'none' : [...drift.steps, ...(drift.isUnpaid ? ['unpaid'] : [])];
}

describe('where money and licenses disagree', () => {
  test.each<readonly [string, readonly PaymentEvent[], Settled, 'none' | readonly string[]]>([
    ['paid and issued', [completed], issued, 'none'],
    ['refunded and over', [completed, fullRefund], over, 'none'],
    ['refunded in part', [completed, partialRefund], issued, 'none'],
    ['nothing paid, nothing issued', [], nothing, 'none'],
    ['a webhook that never came', [completed], nothing, ['issue', 'grant']],
    ['a refund that nobody told us of', [completed, fullRefund], issued, ['end', 'claw-back']],
    ['a dispute that was lost meanwhile', [completed, lost], issued, ['end', 'claw-back']],
    ['half of it done', [completed, lost], { ...over, isClawedBack: false }, ['claw-back']],
    ['a license that was never paid', [], issued, ['unpaid']],
    ['its payment ignored', [{ ...completed, userId: null } as PaymentEvent], issued, ['unpaid']],
    ['its money on the way', [{ ...completed, isPaid: false } as PaymentEvent], issued, ['unpaid']],
  ])('%s', (_, events, settled, drift) => {
    expect(driftOf(events, settled)).toEqual(drift);
  });

  test.each(licenseStatuses)('nothing was paid, and the license is %s', (license) => {
    const isLive = ['active', 'suspended', 'expired'].includes(license);
    expect(driftOf([], { ...nothing, license })).toEqual(isLive ? ['unpaid'] : 'none');
  });

  test('of many payments those that disagree, in their order', () => {
    const payments = Array.from({ length: 9 }, (_, index) => ({
      paymentId: `pay_${index}`,
      payment: reducePayment([completed]),
      settled: index % 4 === 1 ? nothing : issued,
    }));
    expect(reconcilePayments(payments)).toEqual([
      { paymentId: 'pay_1', steps: ['issue', 'grant'], isUnpaid: false },
      { paymentId: 'pay_5', steps: ['issue', 'grant'], isUnpaid: false },
    ]);
    expect(reconcilePayments([])).toEqual([]);
  });
});
