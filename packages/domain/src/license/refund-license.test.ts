import { describe, expect, test } from 'vitest';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { activeLicense, everyStatus, issueInstant } from './license-fixture.ts';
import { markRefunded } from './mark-refunded.ts';
import { refundLicense, refundWindowEnd, requireRefundWindow } from './refund-license.ts';

const later = issueInstant + 3 * DAY;
const end = issueInstant + 14 * DAY;
const licenses = everyStatus();
const refundId = 're_3PqX';

describe('B46, R13: the window is 14 x 86,400 s from issue, half-open', () => {
  test.each([
    [issueInstant, 14, true],
    [end - 1, 14, true],
    [end, 14, false],
    [end + 1, 14, false],
    [issueInstant - 1, 14, true],
    [issueInstant, 0, false],
    [issueInstant + 30 * DAY - 1, 30, true],
    [issueInstant + 30 * DAY, 30, false],
  ])('at %i with %i days it is open: %s', (now, refundDays, isOpen) => {
    const license = activeLicense();
    const closed = { code: 'REFUND_WINDOW_CLOSED', at: issueInstant + refundDays * DAY };
    const asked = requireRefundWindow(license, { refundDays }, now);
    expect(asked).toEqual(isOpen ? { ok: true, value: license } : { ok: false, error: closed });
    expect(refundWindowEnd(license, { refundDays })).toBe(closed.at);
  });

  test('R13: a re-send does not open the window again: it counts from the first issue', () => {
    const resent = { ...activeLicense(), generation: 5 };
    expect(requireRefundWindow(resent, sampleProduct, end).ok).toBe(false);
  });

  test.each(licenses)('$status: only what is not over can be paid back', (license) => {
    const isOpen = ['active', 'suspended', 'expired'].includes(license.status);
    const refused = { code: 'LICENSE_NOT_ACTIVE', status: license.status };
    const asked = requireRefundWindow(license, sampleProduct, later);
    expect(asked.ok ? 'open' : asked.error).toEqual(isOpen ? 'open' : refused);
    // What is over says so, not that the window is closed.
    expect(requireRefundWindow(license, sampleProduct, end)).toMatchObject({
      error: isOpen ? { code: 'REFUND_WINDOW_CLOSED' } : refused,
    });
  });
});

describe('B45, B48–B50: what a full refund does; the event keeps the record before and the refund’s id', () => {
  test.each(licenses)('to a license that is $status', (license) => {
    const decided = refundLicense(license, { refundId }, later);
    if (!['active', 'suspended', 'expired'].includes(license.status)) {
      expect(decided).toEqual({
        ok: false,
        error: { code: 'LICENSE_NOT_ACTIVE', status: license.status },
      });
      return;
    }
    const { status: _, ...terms } = activeLicense();
    const refunded = { ...terms, status: 'refunded', revokedAt: later, refundId };
    expect(decided).toEqual({
      ok: true,
      value: {
        event: { type: 'license.refund', at: later, before: license, license: refunded },
        licenses: [refunded],
        claims: null,
      },
    });
  });

  test('B48: a refund that the provider reports counts after the window, too', () => {
    expect(refundLicense(activeLicense(), { refundId }, end + DAY).ok).toBe(true);
  });
});

describe('B51, R13: mark as refunded', () => {
  test.each(licenses)('a license that is $status', (license) => {
    const decided = markRefunded(license, { refundId }, later);
    const isOver = ['refunded', 'transferred'].includes(license.status);
    if (isOver) {
      expect(decided).toEqual({
        ok: false,
        error: { code: 'LICENSE_NOT_ACTIVE', status: license.status },
      });
      return;
    }
    // A revocation stands from when it was made.
    const revokedAt = license.status === 'revoked' ? license.revokedAt : later;
    const { status: _, ...terms } = activeLicense();
    const refunded = { ...terms, status: 'refunded', revokedAt, refundId };
    expect(decided).toEqual({
      ok: true,
      value: {
        event: { type: 'license.mark_refunded', at: later, before: license, license: refunded },
        licenses: [refunded],
        claims: null,
      },
    });
  });

  test.each([
    ['re_123', true],
    ['re_3PqX_test_9', true],
    [`re_${'a'.repeat(250)}`, true],
    ['re_12', false],
    [`re_${'a'.repeat(251)}`, false],
    ['', false],
    ['ch_123', false],
    [' re_123', false],
    ['re_123 ', false],
    ['re_123\n', false],
    ['re_12-3', false],
    ['RE_123', false],
  ])('the id %j is accepted: %s', (id, isAccepted) => {
    const decided = markRefunded(activeLicense(), { refundId: id }, later);
    expect(decided.ok || decided.error).toEqual(
      isAccepted || {
        code: 'VALIDATION',
        param: 'refund_id',
        detail: {
          en: 'A refund id starts with re_.',
          ro: 'Un identificator de rambursare începe cu re_.',
        },
      },
    );
  });
});
