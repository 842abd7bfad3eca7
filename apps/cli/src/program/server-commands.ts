import { roles } from '@signet/use-cases/actor/actor';
import { type Command, Option } from 'commander';
import { wholeNumber } from './flags.ts';
import { addCommand, lazily, type Session } from './lazily.ts';

/** Licenses of the demo fleet, and the days that its history goes back, when nothing is said. */
const FLEET = { seed: 1, licenses: 120, days: 365 };

/** `serve`, `worker`, `migrate`, `seed` and `api-key`. */
export function addServerCommands(program: Command, session: Session): void {
  const serve = addCommand(program, 'serve', 'serve the API and both front-ends')
    .option('--worker', 'also work on jobs in this process (the default)')
    .option('--no-worker', 'leave the jobs to `signet worker`')
    .option('--demo', 'migrate, fill an empty store with a demo fleet, print sign-in links');
  lazily(withFleet(serve), session, () => import('../commands/serve.ts'));
  const worker = addCommand(program, 'worker', 'work on jobs, such as the mails of the outbox');
  lazily(worker, session, () => import('../commands/worker.ts'));
  const migrate = addCommand(program, 'migrate', 'bring the store to this release');
  lazily(migrate, session, () => import('../commands/migrate.ts'));
  const seed = addCommand(program, 'seed', 'fill the store with a demo fleet; sends no mail');
  lazily(withFleet(seed), session, () => import('../commands/seed.ts'));
  const apiKey = program.command('api-key').description('keys by which services call the API');
  const create = addCommand(apiKey, 'create', 'make a key; it is shown this once')
    .requiredOption('--name <name>', 'what the key is for')
    .addOption(new Option('--role <role>', 'what it may do').choices(roles).makeOptionMandatory());
  lazily(create, session, () => import('../commands/api-key-create.ts'));
}

function withFleet(command: Command): Command {
  return command
    .option(
      '--seed <n>',
      'the same number makes the same fleet',
      wholeNumber(0, 2 ** 31),
      FLEET.seed,
    )
    .option('--licenses <n>', 'how many licenses', wholeNumber(0, 1_000_000), FLEET.licenses)
    .option('--days <n>', 'how far the history goes back', wholeNumber(1, 3650), FLEET.days);
}
