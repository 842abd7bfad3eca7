import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activeLicense,
  inEveryStatus,
  issueInstant,
  termLicense,
} from '../license/license-fixture.ts';
import type { License } from '../license/license.ts';
import { DAY } from '../shared/duration.ts';
import { day } from './history-fixture.ts';
import { type Reminder, remindersDue, remindersOf } from './reminders-due.ts';

const term: License = { ...termLicense(), supportUntil: null };
const trial = activeLicense({ kind: 'trial' });
const forLife = activeLicense();
const none = () => false;
const textOf = ({ mail, daysLeft, end }: Reminder) => `${mail} ${daysLeft} ${end}`;
const due = (license: License, now: number, sent: readonly Reminder[] = []) =>
  remindersDue(license, (one) => sent.map(textOf).includes(textOf(one)), now).map(
    ({ mail, daysLeft }) => [mail, daysLeft],
  );

describe('E18, F18: the warnings before a term ends', () => {
  test.each([
    [day(23) - 1, []],
    [day(23), [['license.expiring', 7]]],
    [day(27) - 1, [['license.expiring', 7]]],
    [day(27), [['license.expiring', 3]]],
    [day(29), [['license.expiring', 1]]],
    [day(30) - 1, [['license.expiring', 1]]],
    [day(30), []],
  ])('at %i with none sent', (now, reminders) => {
    expect(due(term, now)).toEqual(reminders);
  });

  test('each once; after a nearer one none that was missed', () => {
    const warning = (daysLeft: number) =>
      ({ mail: 'license.expiring', end: day(30), daysLeft }) as const;
    expect(due(term, day(24), [warning(7)])).toEqual([]);
    expect(due(term, day(28), [warning(7)])).toEqual([['license.expiring', 3]]);
    expect(due(term, day(24), [warning(1)])).toEqual([]);
    expect(due({ ...term, expiresAt: day(35) }, day(30), [warning(7)])).toEqual([
      ['license.expiring', 7],
    ]);
  });
});

test('C37, F19, R17: a trial gets its offer from day 25 on, once, and no warnings', () => {
  expect(due(trial, day(25) - 1)).toEqual([]);
  expect(due(trial, day(25))).toEqual([['trial.offer', 5]]);
  expect(due(trial, day(30) - 1)).toEqual([['trial.offer', 5]]);
  expect(due(trial, day(30))).toEqual([]);
  expect(due(trial, day(26), remindersOf(trial))).toEqual([]);
});

test('F22: the end of support is announced once, two weeks before', () => {
  expect(due(forLife, day(16) - 1)).toEqual([]);
  expect(due(forLife, day(16))).toEqual([['support.ending', 14]]);
  expect(due(forLife, day(30))).toEqual([]);
});

test('F18–F22: what is not active is reminded of nothing', () => {
  const others = inEveryStatus({ ...termLicense() }).slice(1);
  for (const license of others) expect(remindersDue(license, none, day(29))).toEqual([]);
});

test('F06: however often somebody looks and whatever was missed, each reminder comes at most once', () => {
  const looks = fc.array(fc.nat(40 * DAY), { maxLength: 60 });
  fc.assert(
    fc.property(fc.constantFrom(term, trial, forLife), looks, (license, offsets) => {
      const sent: Reminder[] = [];
      for (const offset of offsets.toSorted((one, other) => one - other)) {
        const now = issueInstant + offset;
        const found = remindersDue(license, (one) => sent.map(textOf).includes(textOf(one)), now);
        // Nothing is announced that has come, and nothing before its day.
        expect(found.every(({ end, daysLeft }) => end > now && end - now <= daysLeft * DAY)).toBe(
          true,
        );
        sent.push(...found);
      }
      expect(new Set(sent.map(textOf)).size).toBe(sent.length);
      // Warnings come nearer and nearer.
      const warnings = sent.filter(({ mail }) => mail === 'license.expiring');
      const days = warnings.map(({ daysLeft }) => daysLeft);
      expect(days).toEqual(days.toSorted((one, other) => other - one));
    }),
  );
});
