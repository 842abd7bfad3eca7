import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heartbeatStates } from '../catalog/enforcement-presets.ts';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { actionNames } from '../license/every-action-fixture.ts';
import { issueInstant } from '../license/license-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { courseOf, type LicenseHistory } from './course-of.ts';
import { day, historyOf } from './history-fixture.ts';
import { timelineAt } from './timeline-at.ts';

const thirtyDays = { kind: 'term', term: { days: 30 } } as const;
const kinds = [{ kind: 'perpetual' }, { kind: 'trial' }, thirtyDays] as const;
const gateway = { ...sampleProduct, enforcement: heartbeatStates };

function at(history: LicenseHistory, instant: number, product = sampleProduct) {
  const found = timelineAt(history, product, instant);
  if (found === null) throw new Error('The license was not issued yet');
  return found;
}

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
    const found = at(trial, instant);
    expect(found.license.status).toBe(status);
    expect(found.runtime.page).toBe(page);
    expect(found.runtime.capabilities.core).toBe(true);
    expect(found.mails.map(({ mail }) => mail)).toEqual(mails);
    expect(found.term).toEqual({ until: day(30), isOver: status === 'expired' });
    expect(found.support).toEqual({ until: null, isActive: false });
  });

  test('the job that marked it two hours late changes nothing but the record', () => {
    const marked = historyOf({ kind: 'trial' }, [[30 * DAY + 7_200, 'license.expire']]);
    expect(at(marked, day(30)).license).toMatchObject({ status: 'expired', expiredAt: day(30) });
    const late = at(marked, day(31));
    expect(late.license).toMatchObject({ expiredAt: day(30) + 7_200 });
    expect(late.mails).toEqual(at(trial, day(31)).mails);
    expect(late.runtime.name).toBe(at(trial, day(31)).runtime.name);
  });

  test('bought on day 20, it gets no offer and never ends', () => {
    const bought = historyOf({ kind: 'trial' }, [[20 * DAY, 'license.upgrade']]);
    expect(at(bought, day(20) - 1)).toMatchObject({ license: { kind: 'trial' } });
    const found = at(bought, day(100));
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
      at(term, instant).mails.filter(({ mail }) => mail !== 'support.ending');
    expect(ofTerm(day(count)).map((mail) => mail.daysLeft)).toEqual(daysLeft);
    expect(ofTerm(day(count) - 1)).toHaveLength(daysLeft.length - 1);
  });

  test('R16: extended on day 24, it is announced again before the new end', () => {
    const extended = historyOf(thirtyDays, [[24 * DAY, 'license.extend', 30]]);
    const found = at(extended, day(60));
    const mails = found.mails.filter(({ mail }) => mail !== 'support.ending');
    expect(mails.map((mail) => (mail.at - issueInstant) / DAY)).toEqual([23, 53, 57, 59, 60]);
    expect(at(extended, day(59)).license.status).toBe('active');
  });

  test('E22: revived on day 40, it was expired in between', () => {
    const revived = historyOf(thirtyDays, [[40 * DAY, 'license.extend', 5]]);
    const statuses = [29, 30, 39, 40, 44, 45].map(
      (count) => at(revived, day(count)).license.status,
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
    const found = at(license, instant);
    expect(found.support).toEqual({ until, isActive });
    expect(found.runtime.capabilities).toMatchObject({ support: isActive, cloud: isActive });
    expect(found.runtime.capabilities.downloads).toBe(true);
  });

  test('F22: each window is announced 14 days before its end', () => {
    const mails = at(license, day(400)).mails;
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
    expect(at(license, instant).refund).toEqual({ until: day(14), isOpen });
  });

  test('B48, B49: after the refund nothing is', () => {
    const refunded = historyOf({}, [[3 * DAY, 'license.refund']]);
    expect(at(refunded, day(3) - 1).refund.isOpen).toBe(true);
    expect(at(refunded, day(3))).toMatchObject({
      license: { status: 'refunded' },
      refund: { isOpen: false },
      runtime: { capabilities: { cloud: false, downloads: false, core: true } },
      mails: [],
      dates: [],
    });
  });
});

test('D10: suspended and reinstated, the install was blocked in between', () => {
  const history = historyOf({}, [
    [5 * DAY, 'license.suspend'],
    [7 * DAY, 'license.reinstate'],
  ]);
  const names = [4, 5, 6, 7].map((count) => {
    const beaten = { ...history, heartbeats: [day(count)] };
    return at(beaten, day(count), gateway).runtime.name;
  });
  expect(names).toEqual(['ACTIVE', 'BLOCKED', 'BLOCKED', 'ACTIVE']);
});

test('R2: nobody beats in the future, so an install falls silent after its last heartbeat', () => {
  const history = historyOf({}, [], [day(1), day(10)]);
  const seen = [1, 9, 10, 24, 41, 55].map((count) => {
    const { runtime, lastHeartbeatAt } = at(history, day(count), gateway);
    return [runtime.name, lastHeartbeatAt];
  });
  expect(seen).toEqual([
    ['ACTIVE', day(1)],
    ['ACTIVE', day(1)],
    ['ACTIVE', day(10)],
    ['GRACE', day(10)],
    ['SOFT_LOCK', day(10)],
    ['READ_ONLY', day(10)],
  ]);
  expect(at(history, day(0), gateway)).toMatchObject({ lastHeartbeatAt: null });
});

test('R11: a transfer ends one timeline and begins another, with the support that was bought', () => {
  const history = historyOf({}, [[10 * DAY, 'license.transfer']]);
  expect(at(history, day(10)).license.status).toBe('transferred');
  const next = { ...history, id: 'lic_02' } as const;
  expect(timelineAt(next, sampleProduct, day(10) - 1)).toBeNull();
  expect(at(next, day(10))).toMatchObject({
    license: { status: 'active', id: 'lic_02', transferredFrom: 'lic_01' },
    support: { until: day(30), isActive: true },
  });
});

test('R12: the clock is measured by the newest token, which a suspension does not renew', () => {
  const history = historyOf({}, [
    [4 * DAY, 'license.resend'],
    [5 * DAY, 'license.resend'],
    [6 * DAY, 'license.suspend'],
  ]);
  expect(courseOf(history).map(({ from, signedAt }) => [from, signedAt])).toEqual([
    [day(0), day(0)],
    [day(4), day(4)],
    [day(5), day(5)],
    [day(6), day(5)],
  ]);
});

test('events of other licenses are passed over', () => {
  const { events } = historyOf({}, [
    [4 * DAY, 'license.resend'],
    [10 * DAY, 'license.transfer'],
  ]);
  const other = { id: 'lic_99', events, heartbeats: [] } as const;
  expect(courseOf(other)).toEqual([]);
  expect(timelineAt(other, sampleProduct, day(20))).toBeNull();
});

test('E17: a job that marks the end in its very second adds no stretch of its own', () => {
  const marked = historyOf({ kind: 'trial' }, [[30 * DAY, 'license.expire']]);
  expect(courseOf(marked).map(({ license }) => license.status)).toEqual(['active', 'expired']);
});

describe('the mails of a course', () => {
  const mailsOf = (history: LicenseHistory) =>
    at(history, day(400)).mails.map(({ mail, at: due }) => [mail, (due - issueInstant) / DAY]);

  test('come in the order in which they are due', () => {
    expect(mailsOf(historyOf(thirtyDays))).toEqual([
      ['support.ending', 16],
      ['license.expiring', 23],
      ['license.expiring', 27],
      ['license.expiring', 29],
      ['license.ended', 30],
    ]);
    const long = historyOf({ ...thirtyDays, supportPeriod: '42d' }, [
      [20 * DAY, 'license.extend', 1],
    ]);
    expect(mailsOf(long)).toEqual([
      ['license.expiring', 24],
      ['license.expiring', 28],
      ['support.ending', 28],
      ['license.expiring', 30],
      ['license.ended', 31],
    ]);
  });

  test('C31: a renewal in the second of its offer was in time', () => {
    const renewed = historyOf({}, [[16 * DAY, 'license.renew_support', 30]]);
    expect(mailsOf(renewed)).toEqual([['support.ending', 46]]);
  });
});

const happenings = fc
  .array(
    fc.tuple(fc.nat(120 * DAY), fc.constantFrom(...actionNames), fc.integer({ min: 1, max: 60 })),
  )
  .map((list) => list.toSorted(([left], [right]) => left - right));

test('for every history: what a date announces comes true, and nothing changes between dates', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      happenings,
      fc.array(fc.nat(120 * DAY), { maxLength: 3 }),
      (bought, happened, beats) => {
        const heartbeats = beats.map((after) => issueInstant + after).toSorted((a, b) => a - b);
        const history = historyOf(bought, happened, heartbeats);
        // From here on, nothing happens any more.
        const start = day(121);
        const face = (instant: number) => {
          const { license, support, refund, mails, runtime } = at(history, instant, gateway);
          const capabilities = { ...runtime.capabilities };
          // The install learns of an end a minute later (R24): the record is what is compared.
          const isEnded = license.status === 'expired';
          return JSON.stringify({
            status: license.status,
            support: support.isActive,
            refund: refund.isOpen,
            mails: mails.length,
            runtime: isEnded ? null : [runtime.name, capabilities],
          });
        };
        const { dates } = at(history, start, gateway);
        expect(dates.map((date) => date.at)).toEqual(
          dates.map((date) => date.at).toSorted((a, b) => a - b),
        );
        const turns = [...new Set(dates.map((date) => date.at)), day(10_000)];
        let from = start;
        for (const turn of turns) {
          expect(turn).toBeGreaterThan(from);
          expect(face(turn - 1)).toBe(face(from));
          from = turn;
        }
      },
    ),
  );
});
