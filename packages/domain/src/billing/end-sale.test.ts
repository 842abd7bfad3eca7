import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeLicense, everyStatus, issueInstant } from '../license/license-fixture.ts';
import type { License } from '../license/license.ts';
import { DAY } from '../shared/duration.ts';
import { creditBalance, type CreditEntry } from './credit-ledger.ts';
import { endSale, type Sale } from './end-sale.ts';
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
import { settlePayment } from './settle-payment.ts';

const now = issueInstant + 3 * DAY;
const license: License = { ...activeLicense(), paymentId: 'pay_1' };
const grant: CreditEntry = { type: 'grant', paymentId: 'pay_1', amount: 500, at: paidAt };
const spent: CreditEntry = { type: 'use', useId: 'use_1', amount: -400, at: paidAt };
const sale: Sale = { paymentId: 'pay_1', license, credits: [grant, spent] };

/** What the last of the reports ends. */
function ended(reports: readonly PaymentEvent[], of: Sale = sale) {
  const before = reducePayment(reports.slice(0, -1));
  return endSale(of, { before, after: reducePayment(reports) }, now);
}

/** Names alone: the license's status, the credits taken, the audit's actions, the programs. */
interface Told {
  readonly license: string | null;
  readonly credits: number | null;
  readonly audit: readonly string[];
  readonly programs: readonly string[];
}

function told(reports: readonly PaymentEvent[], of?: Sale): Told {
  const { license: decision, credits, audit, afterCommit } = ended(reports, of);
  return {
    license: decision?.event.license.status ?? null,
    credits: credits?.amount ?? null,
    audit: audit.map(({ type }) => type),
    programs: afterCommit.map(({ program }) => program),
  };
}

const both = ['affiliate', 'referral'];
const all = { license: 'refunded', credits: -500, programs: both };
const none = { license: null, credits: null, programs: [] };

describe('E25–E29, B48, R13, R14: what money that went back ends, together', () => {
  test.each<readonly [string, readonly PaymentEvent[], Told]>([
    [
      'a refund',
      [completed, charged, fullRefund],
      { ...all, audit: ['payment.refunded', 'credits.clawed_back'] },
    ],
    [
      'a lost dispute',
      [completed, opened, lost],
      { ...all, audit: ['dispute.lost', 'credits.clawed_back'] },
    ],
    ['a part', [completed, partialRefund], { ...none, audit: ['payment.refunded'] }],
    ['an open dispute', [completed, opened], { ...none, audit: ['dispute.opened'] }],
    ['a dispute that was won', [completed, opened, won], { ...none, audit: ['dispute.won'] }],
    ['the payment itself', [completed], { ...none, audit: ['payment.recorded'] }],
  ])('%s', (_, reports, expected) => {
    expect(told(reports)).toEqual(expected);
  });

  test('B50, E27: the license names the refund, and the credits go below zero', () => {
    const { license: decision, credits } = ended([completed, fullRefund]);
    expect(decision).toMatchObject({
      event: { type: 'license.refund', before: license },
      licenses: [{ status: 'refunded', revokedAt: now, refundId: 're_1' }],
    });
    expect(credits).toEqual({ type: 'clawback', paymentId: 'pay_1', amount: -500, at: now });
    if (credits === null) return;
    expect(creditBalance([grant, spent, credits])).toMatchObject({ balance: -400, shortfall: 400 });
  });

  const unnamed = { ...fullRefund, refundId: null } as PaymentEvent;
  test.each<readonly [string, readonly PaymentEvent[]]>([
    ['re_1', [completed, charged, opened, lost, fullRefund]],
    ['dp_1', [completed, charged, partialRefund, lost]],
    ['dp_1', [completed, lost, unnamed]],
    ['ch_1', [completed, charged, unnamed]],
    ['pay_1', [completed, unnamed]],
  ])('it names %s after %o', (refundId, reports) => {
    expect(ended(reports).license?.licenses).toMatchObject([{ refundId }]);
  });
});

describe('E26, E28: whatever is over already stays as it is', () => {
  test.each(everyStatus())('a license that is $status', (one) => {
    const isLive = ['active', 'suspended', 'expired'].includes(one.status);
    expect(told([completed, fullRefund], { ...sale, license: one })).toEqual({
      ...all,
      license: isLive ? 'refunded' : null,
      audit: ['payment.refunded', 'credits.clawed_back'],
    });
  });

  test('nothing was issued or granted for it', () => {
    const nothing = { ...sale, license: null, credits: [{ ...grant, paymentId: 'pay_2' }] };
    expect(told([completed, fullRefund], nothing)).toEqual({
      ...none,
      audit: ['payment.refunded'],
    });
  });

  test('a repeated report writes nothing; the programs may be told again, under the same keys', () => {
    const first = ended([completed, fullRefund]);
    const [after] = first.license?.licenses ?? [];
    const credits = [grant, spent, ...(first.credits === null ? [] : [first.credits])];
    const again = ended([completed, fullRefund, fullRefund], {
      ...sale,
      license: after ?? null,
      credits,
    });
    expect(again).toMatchObject({ license: null, credits: null, audit: [] });
    expect(again.afterCommit).toEqual(first.afterCommit);
  });
});

test('R13: it ends what the settlement of the payment says, and nothing else', () => {
  const reports = fc.array(anyPaymentEvent, { minLength: 1, maxLength: 6 });
  const anyLicense = fc.constantFrom(null, ...everyStatus());
  const own = fc.constantFrom([], [grant], [grant, { ...grant, type: 'clawback' as const }]);
  fc.assert(
    fc.property(reports, anyLicense, own, (events, one, credits) => {
      const steps = settlePayment(reducePayment(events), {
        license: one?.status ?? null,
        isGranted: credits.length > 0,
        isClawedBack: credits.length > 1,
      });
      const { license: decision, credits: taken } = ended(events, {
        ...sale,
        license: one,
        credits,
      });
      expect(decision !== null).toBe(steps.includes('end'));
      expect(taken !== null).toBe(steps.includes('claw-back'));
    }),
  );
});

test('R13, R14: after any reports, license and credits are over exactly when the money went back', () => {
  const history = fc.array(fc.oneof(anyPaymentEvent, fc.constantFrom(fullRefund, lost)), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(history, (reports) => {
      const { license: decision, credits, afterCommit } = ended(reports);
      const wentBack = reducePayment(reports).endedAt !== null;
      expect(decision !== null).toBe(wentBack);
      expect(credits !== null).toBe(wentBack);
      expect(afterCommit).toHaveLength(wentBack ? 2 : 0);
    }),
  );
});
