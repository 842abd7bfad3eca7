import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renewSupport, hasActiveSupport } from '../support/support-window.ts';
import { addMonths, addPeriod, DAY, parsePeriod, toIso } from './duration.ts';

const at = (iso: string) => Date.parse(iso) / 1000;

describe('R7: calendar months in UTC, clamped to the month’s end', () => {
  test.each([
    ['2024-01-29T10:00:00Z', 1, '2024-02-29T10:00:00Z'],
    ['2023-01-29T10:00:00Z', 1, '2023-02-28T10:00:00Z'],
    ['2024-01-31T23:59:59Z', 1, '2024-02-29T23:59:59Z'],
    ['2024-01-31T00:00:00Z', 3, '2024-04-30T00:00:00Z'],
    ['2024-02-29T12:00:00Z', 12, '2025-02-28T12:00:00Z'],
    ['2024-02-29T12:00:00Z', 48, '2028-02-29T12:00:00Z'],
    ['2096-02-29T12:00:00Z', 48, '2100-02-28T12:00:00Z'],
    ['2024-08-31T08:00:00Z', 6, '2025-02-28T08:00:00Z'],
    ['2024-10-31T08:00:00Z', 1, '2024-11-30T08:00:00Z'],
    ['2024-12-31T08:00:00Z', 2, '2025-02-28T08:00:00Z'],
    ['2026-03-29T00:30:00Z', 7, '2026-10-29T00:30:00Z'],
    ['2026-11-22T10:00:00Z', 0, '2026-11-22T10:00:00Z'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(toIso(addMonths(at(from), months))).toBe(to);
  });

  test('the time of day stays, the day never grows, and the month is the right one', () => {
    const instants = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(instants, fc.nat(120), (from, months) => {
        const [start, end] = [new Date(from * 1000), new Date(addMonths(from, months) * 1000)];
        expect(addMonths(from, months) % DAY).toBe(from % DAY);
        expect(end.getUTCDate()).toBeLessThanOrEqual(start.getUTCDate());
        expect(end.getUTCDate()).toBeGreaterThanOrEqual(Math.min(start.getUTCDate(), 28));
        expect(end.getUTCFullYear() * 12 + end.getUTCMonth()).toBe(
          start.getUTCFullYear() * 12 + start.getUTCMonth() + months,
        );
      }),
    );
  });
});

test.each([
  ['30d', '30d'],
  ['12mo', '12mo'],
  ['120mo', '120mo'],
  ['121mo', undefined],
  ['3660d', '3660d'],
  ['3661d', undefined],
  ['0d', undefined],
  ['-1d', undefined],
  ['1.5mo', undefined],
  ['1 mo', undefined],
  ['1y', undefined],
  ['', undefined],
  ['030d', undefined],
])('B13: the period %j', (text, period) => {
  const read = parsePeriod(text);
  expect(read).toEqual(
    period === undefined ? { ok: false, error: 'not-a-period' } : { ok: true, value: period },
  );
});

describe('R7, C31: renewal', () => {
  const now = at('2026-11-30T00:00:00Z');

  test.each([
    ['after the window', now - 5 * DAY, addPeriod(now, '3mo')],
    ['inside the window', now + 5 * DAY, addPeriod(now + 5 * DAY, '3mo')],
    ['without a window', null, addPeriod(now, '3mo')],
  ])('starts at the later of now and the end: %s', (_, until, expected) => {
    expect(renewSupport(until, '3mo', now)).toBe(expected);
    expect(hasActiveSupport(renewSupport(until, '3mo', now), now)).toBe(true);
  });

  test.each([
    [now + 1, true],
    [now, false],
    [now - 1, false],
    [null, false],
  ])('C30: support until %s is active: %s', (until, isActive) => {
    expect(hasActiveSupport(until, now)).toBe(isActive);
  });
});
