/**
 * `pnpm test`: builds what the journeys need, runs every test once, and ends with one line,
 * `N passed, N failed` (`, N skipped` when any).
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot, runCommand } from '../process/run-command.ts';
import { buildApps } from './build-apps.ts';
import {
  countLine,
  exitStatus,
  parseCounts,
  type TestCounts,
  withFailures,
} from './test-counts.ts';

async function runVitest(args: readonly string[]): Promise<TestCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'signet-tests-'));
  const file = join(folder, 'counts.json');
  const reporters = [
    '--reporter=default',
    `--reporter=${join(repositoryRoot, 'tooling/test/count-reporter.ts')}`,
  ];
  const config = ['--config', join(repositoryRoot, 'tooling/test/vitest.config.ts')];
  const options = ['--passWithNoTests', ...config, ...reporters];
  const run = await runCommand('vitest', ['run', ...options, ...args], {
    env: { SIGNET_TEST_COUNTS: file },
    show: true,
  });
  const counts = parseCounts(textOf(file));
  rmSync(folder, { recursive: true, force: true });
  if (counts === undefined) return { passed: 0, failed: run.status === 0 ? 0 : 1, skipped: 0 };
  // The runner may fail beside the tests, for instance when a server does not stop.
  return withFailures(counts, run.status !== 0 && counts.failed === 0 ? 1 : 0);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const buildFailures = await buildApps();
const counts = withFailures(await runVitest(process.argv.slice(2)), buildFailures);
process.stdout.write(`${countLine(counts)}\n`);
process.exitCode = exitStatus(counts);
