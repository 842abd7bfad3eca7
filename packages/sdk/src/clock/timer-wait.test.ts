import { expect, test } from 'vitest';
import { timerWait } from './timer-wait.ts';

test.each([
  [60, 60_000],
  [0.0001, 1],
  [0, 1],
  [-5, 1],
  [2_147_483.647, 2_147_483_647],
  [86_400 * 400, 2_147_483_647],
  [Number.POSITIVE_INFINITY, 2_147_483_647],
  [Number.NaN, 2_147_483_647],
])('%d s is a wait of %d ms that a timer keeps', (seconds, ms) => {
  expect(timerWait(seconds)).toBe(ms);
});
