/**
 * `pnpm mutate [folder…]`: breaks the domain's rules one by one and says which break no test noticed.
 * `pnpm mutate license runtime/term-layer.ts` takes those folders and files of the domain alone.
 * Results of unchanged code are remembered between runs, and Ctrl+C keeps what was found so far.
 */
import { runCommand } from '../process/run-command.ts';

const ignored = ['*.test', '*-fixture', '*-text', '*-text-en', '*-text-ro'].join('|');
const patterns = process.argv
  .slice(2)
  .map(
    (part) => `packages/domain/src/${part.endsWith('.ts') ? part : `${part}/**/!(${ignored}).ts`}`,
  );
const chosen = patterns.length === 0 ? [] : ['--mutate', patterns.join(',')];
const { status } = await runCommand(
  'stryker',
  ['run', 'tooling/mutation/stryker.config.json', ...chosen],
  { show: true },
);
process.exitCode = status;
