import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../shared/duration.ts';
import { type SentWarning, warningDays, warningDue, warningsDue } from './expiry-warning.ts';

const expiresAt = Date.UTC(2028, 2, 7, 10) / 1000;

function sent(...days: SentWarning['days'][]): readonly SentWarning[] {
  return days.map((count) => ({ days: count, expiresAt }));
}

describe('E18, F18: warned 7, 3 and 1 days before', () => {
  test.each([
    [8 * DAY, [], null, null],
    [7 * DAY + 1, [], null, null],
    [7 * DAY, [], 7, 7],
    [6.4 * DAY, [], 7, 7],
    [3 * DAY + 1, [], 7, 4],
    [3 * DAY, [7], 3, 3],
    [DAY + 1, [7], 3, 2],
    [DAY, [7, 3], 1, 1],
    [1, [7, 3], 1, 1],
    [0, [7, 3], null, null],
    [-1, [], null, null],
  ] as const)('%d s before, with %j sent: %s', (before, days, due, daysRemaining) => {
    const warning = warningDue(expiresAt, sent(...days), expiresAt - before);
    expect(warning).toEqual(due === null ? null : { days: due, expiresAt, daysRemaining });
  });

  test.each([
    [7 * DAY, [7]],
    [5 * DAY, [7]],
    [3 * DAY, [7, 3]],
    [2 * DAY, [3]],
    [DAY, [1]],
    [60, [7, 3, 1]],
  ] as const)('each once: %i s before, with %j sent, nothing', (before, days) => {
    expect(warningDue(expiresAt, sent(...days), expiresAt - before)).toBeNull();
  });

  test('after days without a server only the nearest is sent', () => {
    expect(warningDue(expiresAt, [], expiresAt - 2 * DAY)?.days).toBe(3);
    expect(warningDue(expiresAt, sent(3), expiresAt - 2 * DAY)).toBeNull();
  });

  test('an extended license is warned anew', () => {
    const later = expiresAt + 30 * DAY;
    expect(warningDue(later, sent(7, 3, 1), later - 7 * DAY)?.days).toBe(7);
  });

  test('what never expires is never warned', () => {
    expect(warningDue(null, [], expiresAt)).toBeNull();
  });
});

test.each([0, 951_782_400, 2_147_483_648])(
  'E19: a daily job from 40 days before %i warns three times',
  (end) => {
    const mails: SentWarning[] = [];
    for (let now = end - 40 * DAY - 28_800; now < end + 3 * DAY; now += DAY) {
      const warning = warningDue(end, mails, now);
      if (warning !== null) mails.push(warning);
    }
    expect(mails.map(({ days }) => days)).toEqual([7, 3, 1]);
  },
);

test('F18: whenever a job runs, no warning is sent twice and none after a nearer one', () => {
  const runs = fc.array(fc.integer({ min: expiresAt - 9 * DAY, max: expiresAt + DAY }));
  fc.assert(
    fc.property(runs, (instants) => {
      const mails: SentWarning[] = [];
      for (const now of instants.toSorted((a, b) => a - b)) {
        const warning = warningDue(expiresAt, mails, now);
        if (warning !== null) mails.push(warning);
      }
      const days = mails.map((mail) => mail.days);
      expect(days).toEqual(warningDays.filter((count) => days.includes(count)));
    }),
  );
});

test('E17, F06: only the licenses with a warning due', () => {
  const licenses = [
    { id: 'a', expiresAt },
    { id: 'b', expiresAt: null },
    { id: 'c', expiresAt: expiresAt + 30 * DAY },
    { id: 'd', expiresAt },
  ];
  const sentFor = ({ id }: { readonly id: string }) => (id === 'd' ? sent(7) : []);
  const due = warningsDue(licenses, sentFor, expiresAt - 7 * DAY);
  expect(due.map(({ license, warning }) => `${license.id} ${warning.days}`)).toEqual(['a 7']);
  expect(warningsDue([], () => [], 0)).toEqual([]);
});
