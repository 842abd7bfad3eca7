import { describe, expect, test } from 'vitest';
import { formatDate, formatInstant, formatRelative, formatRelativeShort } from './time-format.ts';

const now = Date.UTC(2026, 10, 22, 10, 0);
const hour = 3_600_000;
const day = 24 * hour;

describe('formatRelative (U13)', () => {
  test.each([
    [-59_999, undefined],
    [59_999, undefined],
    [-60_000, '1 minute ago'],
    [-59 * 60_000, '59 minutes ago'],
    [-2 * hour, '2 hours ago'],
    [-47 * hour, '47 hours ago'],
    [-48 * hour, '2 days ago'],
    [-9 * day, '9 days ago'],
    [23 * day, 'in 23 days'],
    [-59 * day, '59 days ago'],
    [-60 * day, '2 months ago'],
    [400 * day, 'in 13 months'],
    [-800 * day, '2 years ago'],
  ])('%i ms from now', (gap, expected) => {
    expect(formatRelative(now + gap, now, 'en')).toBe(expected);
  });

  test.each([
    ['en', -59_999, undefined],
    ['en', -33 * 60_000, '33 min. ago'],
    ['en', -9 * day, '9 days ago'],
    ['en', 400 * day, 'in 13 mo.'],
    ['ro', -47 * hour, 'acum 47 h'],
    ['ro', day * 23, 'peste 23 de zile'],
  ])('short, in %s, %i ms from now', (locale, gap, expected) => {
    expect(formatRelativeShort(now + gap, now, locale)).toBe(expected);
  });

  test.each([
    [-day * 9, 'acum 9 zile'],
    [-day * 45, 'acum 45 de zile'],
    [day * 23, 'peste 23 de zile'],
  ])('%i ms from now in Romanian', (gap, expected) => {
    expect(formatRelative(now + gap, now, 'ro')).toBe(expected);
  });
});

describe('a deadline names its zone (U13)', () => {
  const at = Date.UTC(2026, 11, 15, 22, 30);
  test('in summer and winter, day first, 24 hours', () => {
    expect(formatInstant(at, 'en', 'Europe/Bucharest')).toMatch(
      /^16 Dec 2026, 00:30 (EET|GMT\+2)$/u,
    );
    expect(formatInstant(at, 'ro', 'Europe/Bucharest')).toMatch(/^16 dec\. 2026, 00:30 EET$/u);
    expect(formatInstant(Date.UTC(2026, 6, 1), 'ro', 'Europe/Bucharest')).toMatch(/03:00 EEST$/u);
  });
  test('the same instant is another day elsewhere', () => {
    expect(formatDate(at, 'en', 'UTC')).toBe('15 Dec 2026');
    expect(formatDate(at, 'en', 'Europe/Bucharest')).toBe('16 Dec 2026');
  });
});
