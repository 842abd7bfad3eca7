import { join } from 'node:path';
import { type CommandResult, runCommand } from '../process/run-command.ts';
import { writeTypeGroups } from '../types/type-groups.ts';

/** One check of `pnpm verify`. */
export interface Step {
  readonly name: string;
  /** What to do when it fails. */
  readonly fix: string;
  run(): Promise<CommandResult>;
}

const testConfig = 'tooling/test/vitest.config.ts';

const command =
  (name: string, ...args: string[]) =>
  () =>
    runCommand(name, args);
const script = (path: string, ...args: string[]) => command('node', join('tooling', path), ...args);

/** Generated message sources: types, lint and tests of the screens need them. */
export const messages: Step = {
  name: 'messages',
  fix: 'packages/ui did not generate its messages: see its build script',
  run: command('turbo', 'run', 'build', '--filter=@signet/ui', '--output-logs=errors-only'),
};

/** Each on its own, the longest first. */
export const steps: readonly Step[] = [
  {
    name: 'unit tests',
    fix: 'npx -y pnpm@12 vitest --project unit',
    run: command(
      'vitest',
      'run',
      '--config',
      testConfig,
      '--project',
      'unit',
      '--reporter=minimal',
    ),
  },
  { name: 'types', fix: 'correct the types', run: checkTypes },
  {
    name: 'lint',
    fix: 'each finding says what to do; `npx -y pnpm@12 exec oxlint --fix` does the mechanical ones',
    run: command('oxlint'),
  },
  {
    name: 'unused',
    fix: 'remove what nothing uses, or add the row that uses it (a gate, policy or job goes into its list)',
    run: checkUnused,
  },
  {
    name: 'boundaries',
    fix: 'see the directions in ARCHITECTURE.md',
    run: async () =>
      joined([
        await runCommand('turbo', ['boundaries']),
        await script('boundaries/check-directions.ts')(),
      ]),
  },
  { name: 'format', fix: 'npx -y pnpm@12 format', run: command('oxfmt', '--check') },
  { name: 'docs', fix: 'correct the named lines', run: script('check-docs/check-docs.ts') },
  {
    name: 'manifests',
    fix: 'npx -y pnpm@12 exec sherif --fix',
    run: command('sherif', '--fail-on-warnings'),
  },
];

/** The second look leaves the tests out: what only its own test uses was forgotten in a list. */
async function checkUnused(): Promise<CommandResult> {
  const quiet = ['--cache', '--no-progress', '--no-config-hints'];
  const all = await runCommand('knip', quiet);
  if (all.status !== 0) return all;
  return runCommand('knip', ['--production', '--include', 'files,exports', ...quiet]);
}

/** TypeScript over every package, those with the same options together. */
async function checkTypes(): Promise<CommandResult> {
  const results: CommandResult[] = [];
  for (const project of writeTypeGroups()) {
    results.push(await runCommand('tsc', ['--project', project, '--pretty', 'false']));
  }
  return joined(results);
}

function joined(results: readonly CommandResult[]): CommandResult {
  return {
    status: Math.max(0, ...results.map(({ status }) => status)),
    output: results
      .filter(({ status }) => status !== 0)
      .map(({ output }) => output)
      .join('\n'),
  };
}
