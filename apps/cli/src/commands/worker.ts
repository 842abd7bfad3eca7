import { startJobs } from '@signet/server/jobs/job-list';
import { readEnv } from '@signet/wiring/env';
import { createLogger } from '@signet/wiring/logger';
import { openStore } from '@signet/wiring/open-store';
import { wire } from '@signet/wiring/wire';
import type { RunCommand } from '../program/command-call.ts';
import { closeInOrder, stopSignal } from '../serve/stop-signal.ts';
import { publicUrlOf } from '../store/open-wiring.ts';
import { requireMigrated } from '../store/require-migrated.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** Works on jobs until a signal; serves nothing. */
export const run: RunCommand<object> = async ({ terminal, options }) => {
  const stopped = stopSignal();
  const env = readEnv();
  const logger = createLogger(env);
  const publicUrl = publicUrlOf(env, env.port);
  const store = await openStore(env, logger);
  try {
    await requireMigrated(env, store);
    const wiring = await wire(env, store, { logger, publicUrl, works: true });
    await startJobs(wiring.jobs, { ...wiring, publicUrl, logger });
    terminal.print(options.json === true ? jsonLine({ working: true }) : 'Working on jobs.');
    await stopped;
    await closeInOrder([wiring.close]);
    return 0;
  } finally {
    await store.close();
  }
};
