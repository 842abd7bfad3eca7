import { type Env, readEnv } from '@signet/wiring/env';
import { createLogger } from '@signet/wiring/logger';
import { openStore, type Store } from '@signet/wiring/open-store';
import { wire, type Wiring } from '@signet/wiring/wire';
import { requireMigrated } from './require-migrated.ts';

/** The environment, the store and everything built over it, while a command runs. */
export interface OpenWiring {
  readonly env: Env;
  readonly store: Store;
  readonly wiring: Wiring;
}

const DEFAULT_PORT = 4000;

/** Runs a command's work over the opened store and closes it, however the work ends. */
export async function withWiring<T>(work: (open: OpenWiring) => Promise<T>): Promise<T> {
  const env = readEnv();
  const logger = createLogger(quieter(env));
  const store = await openStore(env, logger);
  try {
    await requireMigrated(env, store);
    const publicUrl = publicUrlOf(env, env.port);
    const wiring = await wire(env, store, { logger, publicUrl, works: false });
    try {
      return await work({ env, store, wiring });
    } finally {
      await wiring.close();
    }
  } finally {
    await store.close();
  }
}

/** Where people and installs reach a server that listens on this port. */
export function publicUrlOf({ publicUrl }: Pick<Env, 'publicUrl'>, port: number): string {
  return publicUrl ?? `http://127.0.0.1:${port === 0 ? DEFAULT_PORT : port}`;
}

/** A command tells its result itself; the log is for what went wrong beside it. */
function quieter({ logLevel }: Env): Pick<Env, 'logLevel'> {
  return { logLevel: logLevel === 'info' ? 'warn' : logLevel };
}
