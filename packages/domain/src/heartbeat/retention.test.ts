import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../shared/duration.ts';
import { dayOf, mergeSums, type RawBeat, rawSince, rollUp } from './retention.ts';

const now = Date.UTC(2028, 1, 29, 2) / 1000;
const midnight = Date.UTC(2027, 11, 1) / 1000;

function beat(at: number, change: Partial<RawBeat> = {}): RawBeat {
  return { licenseId: 'lic_01', installId: 'ins_01', at, version: '1.0.0', ...change };
}

test.each([
  [midnight - 1, false],
  [midnight, true],
  [midnight + 1, true],
  [now - 90 * DAY, true],
  [now, true],
  [0, false],
])('B82, R26: a heartbeat at %i stays raw: %s', (at, isKept) => {
  expect(rawSince(now)).toBe(midnight);
  const { kept, sums } = rollUp([beat(at)], now);
  expect([kept.length, sums.length]).toEqual(isKept ? [1, 0] : [0, 1]);
});

test('R26, B54: one row per install and day, with the versions that it ran', () => {
  const day = midnight - 5 * DAY;
  const { sums } = rollUp(
    [
      beat(day + DAY - 1, { version: '1.1.0' }),
      beat(day),
      beat(day + 60, { version: null }),
      beat(day + DAY),
      beat(day + 5, { installId: 'ins_02' }),
      beat(day + 5, { licenseId: 'lic_00' }),
    ],
    now,
  );
  expect(
    sums.map(({ day: on, licenseId, installId, beats }) => [on, licenseId, installId, beats]),
  ).toEqual([
    [day, 'lic_00', 'ins_01', 1],
    [day, 'lic_01', 'ins_01', 3],
    [day, 'lic_01', 'ins_02', 1],
    [day + DAY, 'lic_01', 'ins_01', 1],
  ]);
  expect(sums[1]).toMatchObject({
    firstAt: day,
    lastAt: day + DAY - 1,
    versions: ['1.0.0', '1.1.0'],
  });
});

test.each([
  ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00Z'],
  ['2038-01-19T03:14:08Z', '2038-01-19T00:00:00Z'],
  ['2028-02-29T23:59:59Z', '2028-02-29T00:00:00Z'],
])('the day of %s starts at %s', (at, day) => {
  expect(dayOf(Date.parse(at) / 1000)).toBe(Date.parse(day) / 1000);
});

describe('B82: the sums are the rows', () => {
  const beats = fc.array(
    fc.record({
      licenseId: fc.constantFrom('lic_01', 'lic_02'),
      installId: fc.constantFrom('a', 'b', ' '),
      at: fc.integer({ min: midnight - 4 * DAY, max: midnight + DAY }),
      version: fc.constantFrom('1.0.0', '1.1.0', null),
    }),
  );

  test('every heartbeat is counted once, raw or in its day', () => {
    fc.assert(
      fc.property(beats, (rows) => {
        const { kept, sums } = rollUp(rows, now);
        const summed = sums.reduce((total, { beats: count }) => total + count, 0);
        expect(kept.length + summed).toBe(rows.length);
        for (const sum of sums) {
          const own = rows.filter(
            ({ licenseId, installId, at }) =>
              licenseId === sum.licenseId && installId === sum.installId && dayOf(at) === sum.day,
          );
          expect(sum.beats).toBe(own.length);
          expect(sum.firstAt).toBe(Math.min(...own.map(({ at }) => at)));
          expect(sum.lastAt).toBe(Math.max(...own.map(({ at }) => at)));
        }
      }),
    );
  });

  test('in any order, in one go or in two, the sums are equal', () => {
    fc.assert(
      fc.property(beats, beats, (one, two) => {
        const whole = rollUp([...one, ...two], now).sums;
        expect(rollUp([...two, ...one], now).sums).toEqual(whole);
        expect(mergeSums([...rollUp(two, now).sums, ...rollUp(one, now).sums])).toEqual(whole);
        expect(mergeSums(whole)).toEqual(whole);
      }),
    );
  });

  test('none and 100,000 heartbeats', () => {
    expect(rollUp([], now)).toEqual({ kept: [], sums: [] });
    const rows = Array.from({ length: 100_000 }, (_, index) => beat(midnight - 1 - index));
    const summed = rollUp(rows, now).sums.reduce((total, { beats: count }) => total + count, 0);
    expect(summed).toBe(100_000);
  });
});
