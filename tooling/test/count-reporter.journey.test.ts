import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { repositoryRoot, runCommand } from '../process/run-command.ts';
import { parseCounts } from './test-counts.ts';

const vitest = `import { beforeAll, describe, expect, test } from 'vitest'\n`;

async function countsOf(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'signet-count-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'));
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, name), vitest + text);
  writeFileSync(join(folder, 'vitest.config.mjs'), 'export default {}');
  const counts = join(folder, 'counts.json');
  const reporter = `--reporter=${join(repositoryRoot, 'tooling/test/count-reporter.ts')}`;
  await runCommand('vitest', ['run', '--root', folder, reporter], {
    cwd: folder,
    env: { SIGNET_TEST_COUNTS: counts },
  });
  return parseCounts(readFileSync(counts, 'utf8'));
}

test('passed, failed, skipped and planned tests are counted apart', async () => {
  const counts = await countsOf({
    'a.test.ts': `test('yes', () => {}); test('no', () => expect(1).toBe(2)); test.skip('later', () => {}); test.todo('some day')`,
  });
  expect(counts).toEqual({ passed: 1, failed: 1, skipped: 2 });
});

test('a file that does not load, a hook that throws and an unhandled rejection are failures', async () => {
  const counts = await countsOf({
    'load.test.ts': `throw new Error('at load')`,
    'hook.test.ts': `describe('s', () => { beforeAll(() => { throw new Error('hook') }); test('never ran', () => {}) })`,
    'unhandled.test.ts': `test('fine itself', () => { Promise.reject(new Error('nobody waits')) })`,
  });
  expect(counts).toEqual({ passed: 1, failed: 3, skipped: 1 });
});
