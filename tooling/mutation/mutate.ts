/**
 * `pnpm mutate [folder…]`: breaks the domain's rules one by one and says which break no test noticed.
 * `pnpm mutate license runtime/term-layer.ts` takes those folders and files of the domain alone.
 * Results of unchanged code are remembered between runs, and Ctrl+C keeps what was found so far. What
 * starts with two hyphens is Stryker's: `--concurrency=1` beside other work, `--force` to remember
 * nothing, because a constant that survived once is not asked again where only tests changed.
 */
import { runCommand } from '../process/run-command.ts';

const ignored = ['*.test', '*-fixture', '*-text', '*-text-en', '*-text-ro'].join('|');
const asked = process.argv.slice(2);
const options = asked.filter((part) => part.startsWith('--'));
const patterns = asked
  .filter((part) => !part.startsWith('--'))
  .map(
    (part) => `packages/domain/src/${part.endsWith('.ts') ? part : `${part}/**/!(${ignored}).ts`}`,
  );
const chosen = patterns.length === 0 ? [] : ['--mutate', patterns.join(',')];
const { status } = await runCommand(
  'stryker',
  ['run', 'tooling/mutation/stryker.config.json', ...options, ...chosen],
  { show: true },
);
process.exitCode = status;
