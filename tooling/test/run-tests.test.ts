import { describe, expect, test } from 'vitest';
import { countLine, exitStatus, parseCounts, withFailures } from './test-counts.ts';

describe('the last line of the test command', () => {
  test.each([
    [{ passed: 3, failed: 0, skipped: 0 }, '3 passed, 0 failed', 0],
    [{ passed: 3, failed: 1, skipped: 2 }, '3 passed, 1 failed, 2 skipped', 1],
    [{ passed: 0, failed: 0, skipped: 0 }, '0 passed, 0 failed', 1],
    [{ passed: 0, failed: 0, skipped: 4 }, '0 passed, 0 failed, 4 skipped', 1],
  ] as const)('%j reads "%s" and exits %i', (counts, line, status) => {
    expect(countLine(counts)).toBe(line);
    expect(exitStatus(counts)).toBe(status);
  });

  test('a failure beside the tests turns a green run red', () => {
    expect(exitStatus(withFailures({ passed: 9, failed: 0, skipped: 0 }, 1))).toBe(1);
  });

  test.each([undefined, '{}', 'null', '{"passed":1}'])('%s is no result', (text) => {
    expect(parseCounts(text)).toBeUndefined();
  });
});
