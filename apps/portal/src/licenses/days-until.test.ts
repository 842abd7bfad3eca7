import { expect, test } from 'vitest';
import { daysUntil } from './days-until.ts';

const now = Date.UTC(2026, 10, 22, 10, 0);

test.each([
  ['2026-11-22T10:00:00Z', 0],
  ['2026-11-22T10:00:01Z', 1],
  ['2026-11-23T10:00:00Z', 1],
  ['2026-11-23T10:00:01Z', 2],
  ['2026-12-15T10:00:00Z', 23],
  ['2026-11-22T09:59:59Z', 0],
  ['2026-11-20T10:00:00Z', -2],
])('until %s there are %i begun days (U13)', (at, days) => {
  expect(daysUntil(at, now) + 0).toBe(days);
});
