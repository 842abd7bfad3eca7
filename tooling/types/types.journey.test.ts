import { expect, test } from 'vitest';
import { runCommand } from '../process/run-command.ts';
import { typeProjects } from './type-projects.ts';

/**
 * Type tests are ordinary test files whose `@ts-expect-error` lines say what must not compile; this
 * compiles them, with everything else.
 */
test.each(typeProjects())('%s compiles, and what must not compile does not', async (project) => {
  const run = await runCommand('tsc', ['--project', project, '--pretty', 'false']);
  expect(run).toEqual({ status: 0, output: '' });
});
