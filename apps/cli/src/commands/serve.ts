import { flushCompileCache } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { buildServer } from '@signet/server/build-server';
import { startJobs } from '@signet/server/jobs/job-list';
import { loadLateAnswers } from '@signet/server/late-answers';
import { readEnv } from '@signet/wiring/env';
import { createLogger } from '@signet/wiring/logger';
import { openStore, type Store } from '@signet/wiring/open-store';
import { wire, type Wiring } from '@signet/wiring/wire';
import { userMistake } from '../failure/cli-failure.ts';
import type { CommandCall, RunCommand } from '../program/command-call.ts';
import { boundHeap } from '../serve/bound-heap.ts';
import { freePort } from '../serve/free-port.ts';
import { serverDepsOf } from '../serve/server-deps-of.ts';
import { demoLines, serverLines } from '../serve/start-lines.ts';
import { closeInOrder, stopSignal } from '../serve/stop-signal.ts';
import { publicUrlOf } from '../store/open-wiring.ts';
import { requireMigrated } from '../store/require-migrated.ts';
import { jsonLine } from '../terminal/json-line.ts';
import type { FleetOptions } from './seed.ts';

/** The flags of `serve`. */
export interface ServeOptions extends FleetOptions {
  readonly worker?: boolean;
  readonly demo?: true;
}

type Call = CommandCall<ServeOptions>;

/** Loading the rest holds everything up for a moment; whoever waits for the server to be ready goes before. */
const REQUESTS_FIRST_MS = 200;

/** Serves the API and the front-ends until a signal; by default it works on the jobs too. */
export const run: RunCommand<ServeOptions> = async (call) => {
  const stopped = stopSignal();
  const { demo = false, worker: works = true } = call.options;
  const env = readEnv();
  if (demo && env.production) {
    throw userMistake('A demo is not for production.', 'Leave out --demo, or unset NODE_ENV.');
  }
  const logger = createLogger(env);
  const port = env.port === 0 ? await freePort(env.host) : env.port;
  const publicUrl = publicUrlOf(env, port);
  const store = await openStore(env, logger);
  let wiring: Wiring | undefined;
  try {
    await (demo ? store.migrate() : requireMigrated(env, store));
    wiring = await wire(env, store, { logger, publicUrl, works });
    if (demo) await (await loadDemo()).seedEmptyStore(wiring, call.terminal, call.options);
    const app = await buildServer(serverDepsOf({ env, store, wiring }, { logger, publicUrl }));
    await app.listen({ host: env.host, port });
    if (works) await startJobs(wiring.jobs, { ...wiring, publicUrl, logger });
    if (!demo) await setTimeout(REQUESTS_FIRST_MS);
    warmUp(wiring).catch((error: unknown) => logger.error({ err: error }, 'warming up failed'));
    await tellStart(call, wiring, { dataDir: env.dataDir, publicUrl });
    await stopped;
    await closeInOrder([() => app.close(), wiring.close]);
    return 0;
  } catch (error) {
    await letGo(wiring, store);
    throw error;
  }
};

/** Loads what the start did not wait for, so that no request has to. */
async function warmUp(wiring: Pick<Wiring, 'warmUp'>): Promise<void> {
  await loadLateAnswers();
  await wiring.warmUp();
  // Now and not at the end: a killed server has none, and one that ran for long has forgotten its start.
  flushCompileCache();
  boundHeap();
}

/** Only a demo needs the names, towns and words that a fleet is made of. */
const loadDemo = () => import('../serve/demo.ts');

/** Says where things are, once they are. */
async function tellStart(
  { terminal, options }: Call,
  wiring: Wiring,
  { dataDir, publicUrl }: { readonly dataDir: string; readonly publicUrl: string },
): Promise<void> {
  const isJson = options.json === true;
  if (options.demo === true) {
    const { writeDevCredentials } = await loadDemo();
    const credentials = await writeDevCredentials(wiring, dataDir, publicUrl);
    if (isJson) terminal.print(jsonLine(credentials));
    else for (const line of demoLines(credentials)) terminal.print(line);
    return;
  }
  const setup = await wiring.identity.createSetupLink();
  if (isJson) terminal.print(jsonLine({ base_url: publicUrl, setup_url: setup }));
  else for (const line of serverLines(publicUrl, setup)) terminal.print(line);
}

/** A start that failed leaves no lock and no connection behind. */
async function letGo(wiring: Wiring | undefined, store: Store): Promise<void> {
  try {
    await wiring?.close();
  } finally {
    await store.close();
  }
}
