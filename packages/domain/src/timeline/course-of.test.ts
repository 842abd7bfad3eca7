import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { actionNames } from '../license/every-action-fixture.ts';
import { issueInstant } from '../license/license-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { courseOf, type LicenseHistory } from './course-of.ts';
import { beating, day, historyOf, seenAt, thirtyDays } from './history-fixture.ts';
import { timelineAt } from './timeline-at.ts';

const kinds = [{ kind: 'perpetual' }, { kind: 'trial' }, thirtyDays] as const;

test('D10: suspended and reinstated, the install was blocked in between', () => {
  const history = historyOf({}, [
    [5 * DAY, 'license.suspend'],
    [7 * DAY, 'license.reinstate'],
  ]);
  const names = [4, 5, 6, 7].map((count) => {
    const beaten = { ...history, heartbeats: [day(count)] };
    return seenAt(beaten, day(count), beating).runtime.name;
  });
  expect(names).toEqual(['ACTIVE', 'BLOCKED', 'BLOCKED', 'ACTIVE']);
});

test('R2: nobody beats in the future, so an install falls silent after its last heartbeat', () => {
  const history = historyOf({}, [], [day(1), day(10)]);
  const seen = [1, 9, 10, 24, 41, 55].map((count) => {
    const { runtime, lastHeartbeatAt } = seenAt(history, day(count), beating);
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
  expect(seenAt(history, day(0), beating)).toMatchObject({ lastHeartbeatAt: null });
});

test('R11: a transfer ends one timeline and begins another, with the support that was bought', () => {
  const history = historyOf({}, [[10 * DAY, 'license.transfer']]);
  expect(seenAt(history, day(10)).license.status).toBe('transferred');
  const next = { ...history, id: 'lic_02' } as const;
  expect(timelineAt(next, sampleProduct, day(10) - 1)).toBeNull();
  expect(seenAt(next, day(10))).toMatchObject({
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
    seenAt(history, day(400)).mails.map(({ mail, at: due }) => [mail, (due - issueInstant) / DAY]);

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
          const { license, support, refund, mails, runtime } = seenAt(history, instant, beating);
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
        const { dates } = seenAt(history, start, beating);
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
