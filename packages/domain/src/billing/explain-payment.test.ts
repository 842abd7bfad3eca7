import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainCredits, explainPayment } from './explain-payment.ts';
import type { PaymentEvent } from './payment-event.ts';
import {
  anyPaymentEvent,
  completed,
  fullRefund,
  lost,
  opened,
  partialRefund,
  won,
} from './payment-fixture.ts';
import { isInForce, reducePayment } from './reduce-payment.ts';

const steps = (events: readonly PaymentEvent[]) =>
  explainPayment(reducePayment(events)).map(({ rule, outcome }) => `${rule} ${outcome}`);

describe('R13: why a payment stands where it does', () => {
  test.each<readonly [string, readonly PaymentEvent[], readonly string[]]>([
    ['paid', [completed], ['billing.payment pass']],
    ['in part', [completed, partialRefund], ['billing.payment pass', 'billing.refund note']],
    ['in full', [completed, partialRefund, fullRefund], ['billing.payment note']],
    ['disputed', [completed, opened], ['billing.payment pass', 'billing.dispute note']],
    ['won', [completed, won], ['billing.payment pass', 'billing.dispute note']],
    ['lost', [completed, lost], ['billing.payment note', 'billing.dispute note']],
    ['nothing', [], ['billing.payment note']],
  ])('%s', (_, events, expected) => {
    expect(steps(events)).toEqual(expected);
  });

  test('a part is named with its currency', () => {
    const text = explainPayment(reducePayment([completed, partialRefund]))[1]?.text;
    expect(text?.en).toBe('EUR\u00A099.00 went back; a part changes no license.');
    expect(text?.ro).toContain('99,00\u00A0EUR');
  });

  test('every state speaks both languages, and passes exactly when it is in force', () => {
    fc.assert(
      fc.property(fc.array(anyPaymentEvent, { maxLength: 8 }), (events) => {
        const state = reducePayment(events);
        const trace = explainPayment(state);
        expect(trace[0]?.outcome === 'pass').toBe(isInForce(state));
        for (const { text } of trace) expect(text.en).not.toBe(text.ro);
      }),
    );
  });
});

test.each([
  [{ balance: 1, shortfall: 0, canSpend: true }, 'pass', '1 credit is left.', 'Sold: 1 credit.'],
  [
    { balance: 20, shortfall: 0, canSpend: true },
    'pass',
    '20 credits are left.',
    'Sold: 20 de credite.',
  ],
  [
    { balance: 0, shortfall: 0, canSpend: false },
    'pass',
    '0 credits are left.',
    'Sold: 0 credite.',
  ],
])('R14: %o', (balance, outcome, en, ro) => {
  expect(explainCredits(balance)).toMatchObject({ outcome, text: { en, ro } });
});

test('R14: the shortfall is shown', () => {
  const step = explainCredits({ balance: -25, shortfall: 25, canSpend: false });
  expect(step).toMatchObject({ outcome: 'note', input: -25, threshold: 0 });
  expect(step.text.en).toContain('25 credits are missing');
  expect(step.text.ro).toContain('25 de credite lipsesc');
});
