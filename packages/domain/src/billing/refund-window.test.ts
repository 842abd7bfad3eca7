import { expect, test } from 'vitest';
import { DAY } from '../shared/duration.ts';
import { afterRefundWindow, refundWindow } from './refund-window.ts';

const issuedAt = Date.UTC(2028, 1, 20, 10) / 1000;

test.each([
  [14, -1, true],
  [14, 0, true],
  [14, Math.floor(13.999 * DAY), true],
  [14, 14 * DAY - 1, true],
  [14, 14 * DAY, false],
  [14, 14 * DAY + 1, false],
  [14, 31 * DAY, false],
  [14, 45 * DAY, false],
  [30, 14 * DAY, true],
  [0, 0, false],
])('B46, R13: a window of %i days, %i s after issue, is open: %s', (refundDays, after, isOpen) => {
  const closesAt = issuedAt + refundDays * DAY;
  const { result, explanation } = refundWindow({ issuedAt }, { refundDays }, issuedAt + after);
  expect(result).toEqual(
    isOpen
      ? { ok: true, value: { closesAt, secondsLeft: refundDays * DAY - after } }
      : { ok: false, error: { code: 'REFUND_WINDOW_CLOSED', at: closesAt } },
  );
  expect(explanation).toMatchObject([
    { rule: 'billing.refund', outcome: isOpen ? 'pass' : 'fail', threshold: closesAt },
  ]);
});

test('B46: the closed window says when and what is left to do', () => {
  const { explanation } = refundWindow({ issuedAt }, { refundDays: 14 }, issuedAt + 14 * DAY);
  expect(explanation[0]?.text).toEqual({
    en: 'The refund window closed on 5 March 2028.',
    ro: 'Perioada de rambursare s-a încheiat pe 5 martie 2028.',
  });
  expect(explanation[0]?.fix?.en).toContain('mark it as refunded');
  expect(afterRefundWindow).toEqual(['revoke', 'payment-dashboard', 'mark-refunded']);
});

test.each([0, 2_147_483_648, 4_102_444_800])('B46: issued at %i', (at) => {
  expect(refundWindow({ issuedAt: at }, { refundDays: 14 }, at + 14 * DAY - 1).result.ok).toBe(
    true,
  );
  expect(refundWindow({ issuedAt: at }, { refundDays: 14 }, at + 14 * DAY).result.ok).toBe(false);
});
