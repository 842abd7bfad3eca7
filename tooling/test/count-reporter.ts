import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule, TestSuite } from 'vitest/node';
import type { TestCounts } from './test-counts.ts';

/**
 * Writes the counts of a run as JSON to the file named by `SIGNET_TEST_COUNTS`. A file that does not
 * load, a suite whose hook throws and an unhandled error are one failure each; a test that never
 * finished is a failure too.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts: TestCounts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) countModule(module, counts);
    const file = process.env['SIGNET_TEST_COUNTS'];
    if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
  }
}

function countModule(module: TestModule, counts: TestCounts): void {
  counts.failed += ownFailures(module);
  for (const suite of module.children.allSuites()) counts.failed += ownFailures(suite);
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    counts[state === 'pending' ? 'failed' : state] += 1;
  }
}

/** A module or suite fails with its tests too; only errors of its own count. */
function ownFailures(part: TestModule | TestSuite): number {
  return part.errors().length > 0 ? 1 : 0;
}
