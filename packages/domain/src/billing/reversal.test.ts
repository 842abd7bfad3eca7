import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaymentEvent } from './payment-event.ts';
import {
  anyPaymentEvent,
  completed,
  fullRefund,
  lost,
  opened,
  paidAt,
  partialRefund,
  won,
} from './payment-fixture.ts';
import { reducePayment } from './reduce-payment.ts';
import { type Reversal, reversalsOf, rewardPrograms } from './reversal.ts';
import { settlePayment, type Settled } from './settle-payment.ts';

const sale = { paymentId: 'pay_1', licenseId: 'lic_01' } as const;
const after = (...events: readonly PaymentEvent[]) => reversalsOf(reducePayment(events), sale);

describe('E28, R14: affiliate and referral hear of money that went back', () => {
  test('both, after the commit, each once for a payment', () => {
    const of = (program: Reversal['program']) => ({
      runs: 'after-commit',
      program,
      ...sale,
      at: paidAt + 100,
      idempotencyKey: `reversal:${program}:pay_1`,
    });
    expect(after(completed, fullRefund)).toEqual([of('affiliate'), of('referral')]);
    expect(after(fullRefund, fullRefund, completed)).toEqual(after(completed, fullRefund));
    expect(rewardPrograms).toEqual(['affiliate', 'referral']);
  });

  test('E29: a lost dispute is the same', () => {
    expect(after(completed, opened, lost).map(({ program, at }) => [program, at])).toEqual([
      ['affiliate', paidAt + 500],
      ['referral', paidAt + 500],
    ]);
  });

  test.each<readonly [string, readonly PaymentEvent[]]>([
    ['paid', [completed]],
    ['refunded in part', [completed, partialRefund]],
    ['disputed and won', [completed, opened, won]],
    ['nothing known', []],
  ])('not of a payment that is %s', (_, events) => {
    expect(after(...events)).toEqual([]);
  });

  test('not of a payment that no license was issued for', () => {
    const payment = reducePayment([completed, fullRefund]);
    expect(reversalsOf(payment, { ...sale, licenseId: null })).toEqual([]);
  });
});

/** A server that tells programs after each commit; whether they can be reached is not its own doing. */
function serve(events: readonly PaymentEvent[], reach: (call: number) => boolean) {
  const inbox: PaymentEvent[] = [];
  const told = new Set<string>();
  let [calls, written]: [number, Settled] = [
    0,
    { license: null, isGranted: false, isClawedBack: false },
  ];
  for (const event of events) {
    inbox.push(event);
    const payment = reducePayment(inbox);
    for (const step of settlePayment(payment, written)) {
      if (step === 'issue') written = { ...written, license: 'active' };
      if (step === 'grant') written = { ...written, isGranted: true };
      if (step === 'end') written = { ...written, license: 'refunded' };
      if (step === 'claw-back') written = { ...written, isClawedBack: true };
    }
    const licenseId = written.license === null ? null : sale.licenseId;
    for (const reversal of reversalsOf(payment, { ...sale, licenseId })) {
      calls += 1;
      if (reach(calls)) told.add(reversal.idempotencyKey);
    }
  }
  return { written, told: [...told].toSorted() };
}

describe('E28: a program that fails never blocks billing', () => {
  const end = fc.constantFrom(fullRefund, lost);
  const noise = fc.array(anyPaymentEvent, { maxLength: 6 });
  const history = fc.oneof(
    fc.array(fc.oneof(anyPaymentEvent, end)),
    fc.tuple(noise, end).map(([events, last]) => [completed, ...events, last]),
  );

  test('what is written is the same whether every, some or no call reaches it', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.boolean()), (events, reached) => {
        const flaky = serve(events, () => reached.next().value);
        const all = serve(events, () => true);
        expect(flaky.written).toEqual(all.written);
        expect(serve(events, () => false)).toEqual({ written: all.written, told: [] });
      }),
    );
  });

  test('and who is told is told once, when the clawed back sale had been one', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { written, told } = serve(events, () => true);
        const hasEnded = written.license === 'refunded';
        const both = ['reversal:affiliate:pay_1', 'reversal:referral:pay_1'];
        expect(told).toEqual(hasEnded ? both : []);
      }),
    );
  });
});
