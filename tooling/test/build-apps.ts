import { runCommand } from '../process/run-command.ts';

/**
 * Builds what journeys open, the screens and the server's bundle; what has not changed takes a second.
 * A failed build is said, not thrown: it is one failure beside those of the tests. Answers how many.
 */
export async function buildApps(): Promise<0 | 1> {
  const quiet = ['--output-logs=errors-only', '--log-order=grouped'];
  const built = await runCommand('turbo', ['run', 'build', ...quiet]);
  if (built.status === 0) return 0;
  process.stdout.write(`${built.output}\nThe build failed (turbo run build).\n`);
  return 1;
}
