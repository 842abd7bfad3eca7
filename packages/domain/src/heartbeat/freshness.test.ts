import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../shared/duration.ts';
import { explainFreshness, freshness, freshnessNames } from './freshness.ts';

const now = Date.UTC(2028, 1, 29, 12) / 1000;

test.each([
  [0, 'fresh'],
  [-DAY, 'fresh'],
  [24 * HOUR - 1, 'fresh'],
  [24 * HOUR, 'quiet'],
  [24 * HOUR + 1, 'quiet'],
  [7 * DAY - 1, 'quiet'],
  [7 * DAY, 'stale'],
  [7 * DAY + 1, 'stale'],
  [30 * DAY - 1, 'stale'],
  [30 * DAY, 'lost'],
  [30 * DAY + 1, 'lost'],
  [now, 'lost'],
] as const)('R20, B52, B79: a gap of %i s is %s', (gap, name) => {
  expect(freshness(now - gap, now)).toBe(name);
  const step = explainFreshness(now - gap, now);
  expect(step.outcome).toBe(name === 'fresh' ? 'pass' : 'note');
});

test.each([
  [0, DAY],
  [DAY, 7 * DAY],
  [7 * DAY, 30 * DAY],
  [30 * DAY, 30 * DAY],
])('R20: a gap of %i s is explained by the limit of %i s', (gap, threshold) => {
  expect(explainFreshness(now - gap, now)).toMatchObject({ input: gap, threshold });
});

test('R20: never is its own dot', () => {
  expect(freshness(null, now)).toBe('never');
  expect(explainFreshness(null, now)).toMatchObject({
    outcome: 'note',
    input: null,
    threshold: 30 * DAY,
  });
});

test.each([
  [HOUR, 'Last heard of 1 hour ago.', 'Ultimul semnal acum 1 oră.'],
  [23 * HOUR, 'Last heard of 23 hours ago.', 'Ultimul semnal acum 23 de ore.'],
  [20 * DAY, 'Last heard of 20 days ago.', 'Ultimul semnal acum 20 de zile.'],
])('a gap of %i s in words', (gap, en, ro) => {
  expect(explainFreshness(now - gap, now).text).toEqual({ en, ro });
});

test('B53: time only ever makes a dot worse, and no explanation refuses', () => {
  const gap = fc.integer({ min: -DAY, max: 60 * DAY });
  fc.assert(
    fc.property(gap, fc.nat(60 * DAY), (one, more) => {
      const [sooner, later] = [freshness(now - one, now), freshness(now - one, now + more)];
      expect(freshnessNames.indexOf(later)).toBeGreaterThanOrEqual(freshnessNames.indexOf(sooner));
      expect(explainFreshness(now - one, now).outcome).not.toBe('fail');
    }),
  );
});

describe('R20, B53: the words of a dot', () => {
  test('never heard of, and never a limit', () => {
    expect(explainFreshness(null, now)).toMatchObject({
      rule: 'heartbeat.freshness',
      text: { en: 'Never heard of.', ro: 'Niciun semnal vreodată.' },
      fix: {
        en: 'Connectivity only: it never limits the install.',
        ro: 'Doar conectivitate: nu limitează niciodată instalarea.',
      },
    });
  });

  test('one day', () => {
    expect(explainFreshness(now - DAY, now).text).toEqual({
      en: 'Last heard of 1 day ago.',
      ro: 'Ultimul semnal acum 1 zi.',
    });
  });
});
