import { type Env, readEnv } from '@signet/wiring/env';
import { createLogger } from '@signet/wiring/logger';
import { openStore, type Store } from '@signet/wiring/open-store';
import { requireMigrated } from './require-migrated.ts';

/** The environment and its store, while a command runs. */
export interface OpenStore {
  readonly env: Env;
  readonly store: Store;
  readonly logger: ReturnType<typeof createLogger>;
}

/** Runs a command's work over the opened store and closes it, however the work ends. */
export async function withStore<T>(work: (open: OpenStore) => Promise<T>): Promise<T> {
  const env = readEnv();
  const logger = createLogger(quieter(env));
  const store = await openStore(env, logger);
  try {
    await requireMigrated(env, store);
    return await work({ env, store, logger });
  } finally {
    await store.close();
  }
}

/** A command tells its result itself; the log is for what went wrong beside it. */
function quieter({ logLevel }: Env): Pick<Env, 'logLevel'> {
  return { logLevel: logLevel === 'info' ? 'warn' : logLevel };
}
