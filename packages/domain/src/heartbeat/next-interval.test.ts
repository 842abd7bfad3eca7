import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, HOUR } from '../shared/duration.ts';
import { nextInterval } from './next-interval.ts';

test.each([
  [0, DAY],
  [0.5, 22.8 * HOUR],
  [1, 21.6 * HOUR],
  [-1, DAY],
  [7, 21.6 * HOUR],
  [Number.NaN, DAY],
  [Number.POSITIVE_INFINITY, 21.6 * HOUR],
])('R20: with %d the next heartbeat is in %i s', (random, seconds) => {
  expect(nextInterval(random)).toBe(seconds);
});

test.each([
  [0, 1],
  [-5, 1],
  [1, 1],
  [7 * DAY, 7 * DAY],
])('C48: a cadence of %i s gives %i s without jitter', (cadence, seconds) => {
  expect(nextInterval(0, cadence)).toBe(seconds);
});

test('R20: never later than the cadence, at most a tenth sooner, whole seconds', () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(random, fc.integer({ min: 60, max: 30 * DAY }), (share, cadence) => {
      const next = nextInterval(share, cadence);
      expect(Number.isInteger(next)).toBe(true);
      expect(next).toBeLessThanOrEqual(cadence);
      expect(next).toBeGreaterThanOrEqual(Math.floor(cadence * 0.9));
    }),
  );
});
