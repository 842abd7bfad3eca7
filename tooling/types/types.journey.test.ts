import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot, runCommand } from '../process/run-command.ts';
import { writeTypeGroups } from './type-groups.ts';

const groups = writeTypeGroups().map((file) => relative(repositoryRoot, file));

/**
 * Type tests are ordinary test files whose `@ts-expect-error` lines say what must not compile; this
 * compiles them, with everything else.
 */
test.each(groups)('%s compiles, and what must not compile does not', async (project) => {
  const run = await runCommand('tsc', ['--project', project, '--pretty', 'false']);
  expect(run).toEqual({ status: 0, output: '' });
});
