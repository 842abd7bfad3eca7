import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeLicense, everyStatus, issueInstant } from '../license/license-fixture.ts';
import type { License } from '../license/license.ts';
import { refundLicense } from '../license/refund-license.ts';
import { DAY } from '../shared/duration.ts';
import { orderRefund } from './order-refund.ts';
import type { PaymentEvent } from './payment-event.ts';
import {
  charged,
  completed,
  fullRefund,
  lost,
  opened,
  partialRefund,
  won,
} from './payment-fixture.ts';
import { reducePayment } from './reduce-payment.ts';
import { settlePayment } from './settle-payment.ts';

const product = { refundDays: 14 };
const now = issueInstant + 3 * DAY;
const paid: License = { ...activeLicense(), paymentId: 'pay_1' };

function order(events: readonly PaymentEvent[], license: License = paid, at = now) {
  return orderRefund(license, { payment: reducePayment(events), product, now: at });
}

describe('B47, R13: what the provider is asked to pay back', () => {
  test('the original charge, and all that was paid', () => {
    expect(order([completed, charged])).toEqual({
      ok: true,
      value: {
        licenseId: 'lic_01',
        paymentId: 'pay_1',
        chargeId: 'ch_1',
        amount: { amount: 29_900, currency: 'EUR' },
        idempotencyKey: 'refund:lic_01:ch_1:29900',
      },
    });
  });

  test('what is left of it where a part went back before, under a key of its own', () => {
    expect(order([completed, charged, partialRefund])).toMatchObject({
      value: { amount: { amount: 20_000 }, idempotencyKey: 'refund:lic_01:ch_1:20000' },
    });
  });

  test('the same however often, and in whatever order, the payment was reported', () => {
    const events = [completed, charged, partialRefund, opened, won];
    const shuffled = fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length });
    fc.assert(
      fc.property(shuffled, (reported) => {
        expect(order(reported)).toEqual(order(events));
      }),
    );
  });

  test('order and parts are together the payment, to the minor unit', () => {
    const part = fc.integer({ min: 0, max: 29_899 });
    fc.assert(
      fc.property(part, (refunded) => {
        const before: PaymentEvent = { ...partialRefund, refunded } as PaymentEvent;
        const ordered = order([completed, charged, before]);
        expect(ordered.ok && ordered.value.amount.amount + refunded).toBe(29_900);
      }),
    );
  });
});

describe('B46, B47: nothing is ordered', () => {
  test.each<readonly [string, readonly PaymentEvent[], Partial<License>, string]>([
    ['for a license that nobody paid', [completed, charged], { paymentId: null }, 'No payment'],
    ['while the charge is not known', [completed], {}, 'charge is not known'],
    ['before the payment is there', [charged], {}, 'not in force'],
    ['after it was refunded', [completed, charged, fullRefund], {}, 'not in force'],
    ['after a dispute was lost', [completed, charged, lost], {}, 'not in force'],
    [
      'of a payment of nothing',
      [{ ...completed, total: { amount: 0, currency: 'EUR' } } as PaymentEvent, charged],
      {},
      'Nothing of the payment',
    ],
    [
      'where parts came to the whole',
      [completed, charged, { ...partialRefund, refunded: 29_900 } as PaymentEvent],
      {},
      'Nothing of the payment',
    ],
  ])('%s', (_, events, change, text) => {
    const refused = order(events, { ...paid, ...change } as License);
    expect(refused).toMatchObject({ ok: false, error: { code: 'VALIDATION', param: 'payment' } });
    const detail = refused.ok || refused.error.code !== 'VALIDATION' ? null : refused.error.detail;
    expect(detail?.en).toContain(text);
    expect(detail?.ro).not.toBe(detail?.en);
    expect(detail?.ro).toMatch(/^(Nu se cunoaște|Plata acestei|Nu a mai rămas) .*\.$/);
  });

  test.each([
    [14 * DAY - 1, true],
    [14 * DAY, false],
  ])('%i s after issue: %s', (after, isOpen) => {
    const ordered = order([completed, charged], paid, issueInstant + after);
    const closed = { code: 'REFUND_WINDOW_CLOSED', at: issueInstant + 14 * DAY };
    expect(ordered.ok || ordered.error).toEqual(isOpen || closed);
  });

  test.each(everyStatus())('for a license that is over: $status', (license) => {
    const ordered = order([completed, charged], { ...license, paymentId: 'pay_1' });
    expect(ordered.ok).toBe(['active', 'suspended', 'expired'].includes(license.status));
  });
});

describe('B48, R13: money and license change together, or not at all', () => {
  const events = [completed, charged, partialRefund];
  const settled = { license: 'active', isGranted: true, isClawedBack: false } as const;

  test('a provider that fails reports nothing, so nothing is to do', () => {
    expect(order(events).ok).toBe(true);
    expect(settlePayment(reducePayment(events), settled)).toEqual([]);
  });

  test('one that pays back ends license and credits with its refund’s id', () => {
    const reported = reducePayment([...events, fullRefund]);
    expect(settlePayment(reported, settled)).toEqual(['end', 'claw-back']);
    const ended = refundLicense(paid, { refundId: reported.refundId ?? '' }, now);
    expect(ended).toMatchObject({
      value: {
        event: { type: 'license.refund', before: { paymentId: 'pay_1' } },
        licenses: [{ status: 'refunded', revokedAt: now, refundId: 're_1' }],
      },
    });
  });
});
