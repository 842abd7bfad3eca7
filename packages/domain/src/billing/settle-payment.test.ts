import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { licenseStatuses, type LicenseStatus } from '../license/license.ts';
import { clawBackCredits, creditBalance, type CreditEntry, grantCredits } from './credit-ledger.ts';
import type { PaymentEvent } from './payment-event.ts';
import { anyPaymentEvent, completed, fullRefund, lost, paidAt } from './payment-fixture.ts';
import { reducePayment } from './reduce-payment.ts';
import { settlePayment } from './settle-payment.ts';

const nameless = { ...completed, userId: null } as PaymentEvent;
const nothing = { license: null, isGranted: false, isClawedBack: false };

describe('E11, E12, E14, E25–E27, E29: what is still to do', () => {
  test.each([
    ['paid', [completed], nothing, ['issue', 'grant']],
    ['paid and issued', [completed], { ...nothing, license: 'active' }, ['grant']],
    ['paid and done', [completed], { ...nothing, license: 'active', isGranted: true }, []],
    ['paid, revoked since', [completed], { ...nothing, license: 'revoked', isGranted: true }, []],
    ['refunded before anything', [completed, fullRefund], nothing, []],
    [
      'refunded',
      [completed, fullRefund],
      { license: 'active', isGranted: true, isClawedBack: false },
      ['end', 'claw-back'],
    ],
    [
      'lost, half done',
      [completed, lost],
      { license: 'refunded', isGranted: true, isClawedBack: false },
      ['claw-back'],
    ],
    [
      'refunded and done',
      [completed, fullRefund],
      { license: 'refunded', isGranted: true, isClawedBack: true },
      [],
    ],
    ['nothing known', [], nothing, []],
    [
      'nothing known, and issued by hand',
      [],
      { ...nothing, license: 'active', isGranted: true },
      [],
    ],
    ['never paid, and issued by hand', [nameless], { ...nothing, license: 'active' }, []],
  ] as const)('%s', (_, events, settled, steps) => {
    expect(settlePayment(reducePayment(events), settled)).toEqual(steps);
  });

  test.each(licenseStatuses)(
    'E26: a refund ends a license that is %s, if it is not over',
    (license) => {
      const steps = settlePayment(reducePayment([fullRefund]), { ...nothing, license });
      const isLive = ['active', 'suspended', 'expired'].includes(license);
      expect(steps).toEqual(isLive ? ['end'] : []);
    },
  );
});

/** A server that gets events one by one and settles after each. */
function serve(events: readonly PaymentEvent[]) {
  const inbox: PaymentEvent[] = [];
  const credits: CreditEntry[] = [];
  const has = (type: CreditEntry['type']) => credits.some((entry) => entry.type === type);
  let license: LicenseStatus | null = null;
  let [issued, ended] = [0, 0];
  for (const event of events) {
    inbox.push(event);
    const settled = { license, isGranted: has('grant'), isClawedBack: has('clawback') };
    for (const step of settlePayment(reducePayment(inbox), settled)) {
      if (step === 'issue') [license, issued] = ['active', issued + 1];
      if (step === 'end') [license, ended] = ['refunded', ended + 1];
      const payment = { paymentId: 'pay_1', amount: 100, at: paidAt };
      const entry = step === 'grant' ? grantCredits(credits, payment) : null;
      if (entry?.ok === true && entry.value !== null) credits.push(entry.value);
      const taken = step === 'claw-back' ? clawBackCredits(credits, payment) : null;
      if (taken !== null) credits.push(taken);
    }
  }
  return {
    license: license as LicenseStatus | null,
    issued,
    ended,
    credits: creditBalance(credits).balance,
  };
}

describe('R13, R14: paid and refunded race', () => {
  const noise = fc.array(anyPaymentEvent, { maxLength: 6 });
  const repeated = (event: PaymentEvent) =>
    fc.integer({ min: 1, max: 3 }).map((count) => Array.from({ length: count }, () => event));

  test('never active at the end, credits 0, whatever comes in whatever order', () => {
    const events = fc
      .tuple(repeated(completed), repeated(fullRefund), noise)
      .chain((parts) => shuffle(parts.flat()));
    fc.assert(
      fc.property(events, (order) => {
        const end = serve(order);
        expect(end.license).not.toBe('active');
        expect(end.credits).toBe(0);
        expect(end.issued).toBeLessThanOrEqual(1);
        expect(end.ended).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a lost dispute ends the same', () => {
    const events = fc
      .tuple(repeated(completed), repeated(lost))
      .chain((two) => shuffle(two.flat()));
    fc.assert(
      fc.property(events, (order) => {
        expect(serve(order)).toMatchObject({ credits: 0 });
        expect(serve(order).license).not.toBe('active');
      }),
    );
  });

  test('without a refund there is one license and one grant, however often it is reported', () => {
    fc.assert(
      fc.property(repeated(completed), (events) => {
        expect(serve(events)).toEqual({ license: 'active', issued: 1, ended: 0, credits: 100 });
      }),
    );
  });

  test('what was settled needs nothing more', () => {
    expect(serve([completed, fullRefund])).toMatchObject({ license: 'refunded', ended: 1 });
    expect(serve([fullRefund, completed])).toMatchObject({ license: null, issued: 0 });
  });
});

function shuffle(events: readonly PaymentEvent[]): fc.Arbitrary<PaymentEvent[]> {
  return fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length });
}
