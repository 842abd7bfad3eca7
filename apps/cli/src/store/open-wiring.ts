import type { Env } from '@signet/wiring/env';
import { wire, type Wiring } from '@signet/wiring/wire';
import { type OpenStore, withStore } from './with-store.ts';

/** The environment, the store and everything built over it, while a command runs. */
export interface OpenWiring extends Omit<OpenStore, 'logger'> {
  readonly wiring: Wiring;
}

const DEFAULT_PORT = 4000;

/** Runs a command's work over everything that is built on the store, and closes it, however the work ends. */
export async function withWiring<T>(work: (open: OpenWiring) => Promise<T>): Promise<T> {
  return withStore(async ({ env, store, logger }) => {
    const publicUrl = publicUrlOf(env, env.port);
    const wiring = await wire(env, store, { logger, publicUrl, works: false });
    try {
      return await work({ env, store, wiring });
    } finally {
      await wiring.close();
    }
  });
}

/** Where people and installs reach a server that listens on this port. */
export function publicUrlOf({ publicUrl }: Pick<Env, 'publicUrl'>, port: number): string {
  return publicUrl ?? `http://127.0.0.1:${port === 0 ? DEFAULT_PORT : port}`;
}
