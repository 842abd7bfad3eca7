import { describe, expect, test } from 'vitest';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { issueInstant } from '../license/license-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { day, historyOf, seenAt, thirtyDays } from './history-fixture.ts';
import { timelineAt } from './timeline-at.ts';

describe('R17, C35–C38: a trial', () => {
  const trial = historyOf({ kind: 'trial' });

  test('is nothing before it is issued', () => {
    expect(timelineAt(trial, sampleProduct, issueInstant - 1)).toBeNull();
    expect(timelineAt({ ...trial, events: [] }, sampleProduct, issueInstant)).toBeNull();
  });

  test.each([
    [day(0), 'active', undefined, []],
    [day(25) - 1, 'active', undefined, []],
    [day(25), 'active', undefined, ['trial.offer']],
    [day(30) - 1, 'active', undefined, ['trial.offer']],
    [day(30), 'expired', undefined, ['trial.offer', 'license.ended']],
    // The install tolerates a minute of clock difference (R24).
    [day(30) + 60, 'expired', 'TRIAL_ENDED', ['trial.offer', 'license.ended']],
    [day(4_000), 'expired', 'TRIAL_ENDED', ['trial.offer', 'license.ended']],
  ])('at %i it is %s', (instant, status, page, mails) => {
    const found = seenAt(trial, instant);
    expect(found.license.status).toBe(status);
    expect(found.runtime.page).toBe(page);
    expect(found.runtime.capabilities.core).toBe(true);
    expect(found.mails.map(({ mail }) => mail)).toEqual(mails);
    expect(found.term).toEqual({ until: day(30), isOver: status === 'expired' });
    expect(found.support).toEqual({ until: null, isActive: false });
  });

  test('the job that marked it two hours late changes nothing but the record', () => {
    const marked = historyOf({ kind: 'trial' }, [[30 * DAY + 7_200, 'license.expire']]);
    expect(seenAt(marked, day(30)).license).toMatchObject({
      status: 'expired',
      expiredAt: day(30),
    });
    const late = seenAt(marked, day(31));
    expect(late.license).toMatchObject({ expiredAt: day(30) + 7_200 });
    expect(late.mails).toEqual(seenAt(trial, day(31)).mails);
    expect(late.runtime.name).toBe(seenAt(trial, day(31)).runtime.name);
  });

  test('bought on day 20, it gets no offer and never ends', () => {
    const bought = historyOf({ kind: 'trial' }, [[20 * DAY, 'license.upgrade']]);
    expect(seenAt(bought, day(20) - 1)).toMatchObject({ license: { kind: 'trial' } });
    const found = seenAt(bought, day(100));
    expect(found).toMatchObject({ license: { kind: 'perpetual', status: 'active' }, term: null });
    expect(found.mails).toEqual([]);
    expect(found.support.isActive).toBe(true);
  });
});

describe('F18, E18: a term license is announced 7, 3 and 1 days before its end', () => {
  const term = historyOf(thirtyDays);

  test.each([
    [23, [7]],
    [27, [7, 3]],
    [29, [7, 3, 1]],
    [30, [7, 3, 1, 0]],
  ])('on day %i', (count, daysLeft) => {
    const ofTerm = (instant: number) =>
      seenAt(term, instant).mails.filter(({ mail }) => mail !== 'support.ending');
    expect(ofTerm(day(count)).map((mail) => mail.daysLeft)).toEqual(daysLeft);
    expect(ofTerm(day(count) - 1)).toHaveLength(daysLeft.length - 1);
  });

  test('R16: extended on day 24, it is announced again before the new end', () => {
    const extended = historyOf(thirtyDays, [[24 * DAY, 'license.extend', 30]]);
    const found = seenAt(extended, day(60));
    const mails = found.mails.filter(({ mail }) => mail !== 'support.ending');
    expect(mails.map((mail) => (mail.at - issueInstant) / DAY)).toEqual([23, 53, 57, 59, 60]);
    expect(seenAt(extended, day(59)).license.status).toBe('active');
  });

  test('E22: revived on day 40, it was expired in between', () => {
    const revived = historyOf(thirtyDays, [[40 * DAY, 'license.extend', 5]]);
    const statuses = [29, 30, 39, 40, 44, 45].map(
      (count) => seenAt(revived, day(count)).license.status,
    );
    expect(statuses).toEqual(['active', 'expired', 'expired', 'active', 'active', 'expired']);
  });
});

describe('R7, B58, C30, C31, R13: support, until when and renewed, and the refund window', () => {
  const license = historyOf({}, [[40 * DAY, 'license.renew_support', 30]]);

  test.each([
    [day(30) - 1, day(30), true],
    [day(30), day(30), false],
    [day(40) - 1, day(30), false],
    [day(40), day(70), true],
    [day(70), day(70), false],
  ])('support at %i ends at %i: active %s', (instant, until, isActive) => {
    const found = seenAt(license, instant);
    expect(found.support).toEqual({ until, isActive });
    expect(found.runtime.capabilities).toMatchObject({ support: isActive, cloud: isActive });
    expect(found.runtime.capabilities.downloads).toBe(true);
  });

  test('F22: each window is announced 14 days before its end', () => {
    const mails = seenAt(license, day(400)).mails;
    expect(mails).toEqual([
      { mail: 'support.ending', at: day(16), daysLeft: 14 },
      { mail: 'support.ending', at: day(56), daysLeft: 14 },
    ]);
  });

  test.each([
    [day(14) - 1, true],
    [day(14), false],
    [day(14) + 1, false],
  ])('B46: at %i a refund is possible: %s', (instant, isOpen) => {
    expect(seenAt(license, instant).refund).toEqual({ until: day(14), isOpen });
  });

  test('B48, B49: after the refund nothing is', () => {
    const refunded = historyOf({}, [[3 * DAY, 'license.refund']]);
    expect(seenAt(refunded, day(3) - 1).refund.isOpen).toBe(true);
    expect(seenAt(refunded, day(3))).toMatchObject({
      license: { status: 'refunded' },
      refund: { isOpen: false },
      runtime: { capabilities: { cloud: false, downloads: false, core: true } },
      mails: [],
      dates: [],
    });
  });
});
