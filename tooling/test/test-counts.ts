/** What a test run came to. */
export type TestCounts = { passed: number; failed: number; skipped: number };

/** The last line of `pnpm test`. */
export function countLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** 0 only when something was tested and nothing failed. */
export function exitStatus({ passed, failed }: TestCounts): 0 | 1 {
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** Adds up; a run that left no figures (it crashed) is one failure. */
export function withFailures(counts: TestCounts, failures: number): TestCounts {
  return { ...counts, failed: counts.failed + failures };
}

/** Reads what the reporter wrote; undefined when the run ended before it could. */
export function parseCounts(text: string | undefined): TestCounts | undefined {
  if (text === undefined) return undefined;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { passed, failed, skipped }: { [K in keyof TestCounts]?: unknown } = value;
  if (typeof passed !== 'number' || typeof failed !== 'number') return undefined;
  if (typeof skipped !== 'number') return undefined;
  return { passed, failed, skipped };
}
