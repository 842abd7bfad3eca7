import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPeriod, DAY, type Period, toIso } from '../shared/duration.ts';
import { oddInstants } from '../shared/instant-fixture.ts';
import { freeSupportUntil, hasActiveSupport, renewSupport } from './support-window.ts';

const at = (iso: string) => Date.parse(iso) / 1000;
const periods = fc.constantFrom<Period[]>('1d', '30d', '90d', '1mo', '6mo', '12mo', '120mo');
/** Early enough that ten years more are an instant, too. */
const instants = fc.oneof(
  fc.constantFrom(...oddInstants.filter((instant) => instant < 200_000_000_000)),
  fc.integer({ min: 0, max: 200_000_000_000 }),
);

describe('R7, B13, B19: what comes with an issue', () => {
  test.each<[Period | null, Period | null, string | null]>([
    [null, null, null],
    ['30d', null, '2024-03-30T12:00:00Z'],
    [null, '12mo', '2025-02-28T12:00:00Z'],
    ['30d', '12mo', '2025-02-28T12:00:00Z'],
    ['12mo', '30d', '2025-02-28T12:00:00Z'],
    ['1mo', '30d', '2024-03-30T12:00:00Z'],
    ['1mo', '28d', '2024-03-29T12:00:00Z'],
  ])('free for %s, paid for %s: until %s', (free, paid, until) => {
    const end = freeSupportUntil(free, { now: at('2024-02-29T12:00:00Z'), paid });
    expect(end === null ? null : toIso(end)).toBe(until);
  });

  test('paid support only ever makes the free window longer', () => {
    fc.assert(
      fc.property(fc.option(periods), periods, instants, (free, paid, now) => {
        const both = Number(freeSupportUntil(free, { now, paid }));
        expect(both).toBe(Math.max(addPeriod(now, paid), free === null ? 0 : addPeriod(now, free)));
      }),
    );
  });
});

test('R7, C30, C31: a renewal is active at once, ends later than before, and never shortens', () => {
  fc.assert(
    fc.property(fc.option(instants), periods, instants, (until, period, now) => {
      const renewed = renewSupport(until, period, now);
      expect(hasActiveSupport(renewed, now)).toBe(true);
      expect(hasActiveSupport(renewed, renewed - 1)).toBe(true);
      expect(hasActiveSupport(renewed, renewed)).toBe(false);
      expect(renewed).toBeGreaterThan(Math.max(until ?? 0, now));
      expect(renewed % DAY).toBe(Math.max(until ?? now, now) % DAY);
    }),
  );
});

test('none is active at no instant, at the epoch neither', () => {
  expect(oddInstants.map((now) => hasActiveSupport(null, now))).not.toContain(true);
  expect(hasActiveSupport(0, -1)).toBe(true);
});
