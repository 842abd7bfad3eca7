import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '../shared/duration.ts';
import { rotationDue } from './rotation-due.ts';

const at = (iso: string) => Date.parse(iso) / 1000;
const due = at('2027-01-04T00:00:00Z');

test.each([
  [due - 43 * DAY, 43, 'none'],
  [due - 30 * DAY - 1, 31, 'none'],
  [due - 30 * DAY, 30, 'soon'],
  [due - 1, 1, 'soon'],
  [due, 0, 'overdue'],
  [due + DAY, -1, 'overdue'],
] as const)('B73, F10: at %i it is due in %i days: %s', (now, daysLeft, reminder) => {
  const judged = rotationDue(at('2026-01-04T00:00:00Z'), now);
  expect(judged).toMatchObject({ dueAt: due, reminder });
  expect(judged.daysLeft).toBe(daysLeft);
});

test.each([
  ['2028-02-29T00:00:00Z', '2029-02-28T00:00:00Z'],
  ['1970-01-01T00:00:00Z', '1971-01-01T00:00:00Z'],
  ['2038-01-19T03:14:08Z', '2039-01-19T03:14:08Z'],
])('B73: a key active since %s is due at %s', (since, expected) => {
  expect(rotationDue(at(since), at(since)).dueAt).toBe(at(expected));
});

test('B73: it always says something in both languages and never refuses', () => {
  const instant = fc.integer({ min: 0, max: 4_102_444_800 });
  fc.assert(
    fc.property(instant, instant, (since, now) => {
      const { step, reminder } = rotationDue(since, now);
      expect(step.outcome).toBe(reminder === 'none' ? 'pass' : 'note');
      expect(step.text.en).not.toBe(step.text.ro);
    }),
  );
});
