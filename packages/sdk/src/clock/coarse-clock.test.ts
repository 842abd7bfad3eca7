import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coarseClock } from './coarse-clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_400 });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the clock answers whole Unix seconds and asks the system at most once a second', () => {
  const clock = coarseClock();
  expect(clock()).toBe(1_700_000_000);
  vi.setSystemTime(1_700_000_000_999 + 60_000);
  expect(clock()).toBe(1_700_000_000);
  vi.advanceTimersByTime(1_000);
  expect(clock()).toBe(1_700_000_061);
});

test('an idle clock has no timer, so nothing runs between requests', () => {
  const clock = coarseClock();
  expect(vi.getTimerCount()).toBe(0);
  clock();
  clock();
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1_000);
  expect(vi.getTimerCount()).toBe(0);
});

test('a clock set back is followed', () => {
  const clock = coarseClock();
  clock();
  vi.setSystemTime(1_600_000_000_000);
  vi.advanceTimersByTime(1_000);
  expect(clock()).toBe(1_600_000_001);
});
