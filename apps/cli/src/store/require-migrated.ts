import type { Env } from '@signet/wiring/env';
import type { Store } from '@signet/wiring/open-store';
import { unavailable } from '../failure/cli-failure.ts';

/**
 * Lets a command go on over a store of this release. The embedded store of a development machine is
 * migrated on the way; anything else is migrated by whoever runs it, when they decide to.
 */
export async function requireMigrated(
  env: Pick<Env, 'production' | 'databaseUrl'>,
  store: Store,
): Promise<void> {
  const { pending, unknown } = await store.state();
  if (unknown.length > 0) {
    const error = `The store was migrated by a newer release (${unknown.join(', ')}).`;
    throw unavailable(error, 'Run that release, or restore the store from before.');
  }
  if (pending.length === 0) return;
  if (env.databaseUrl === undefined && !env.production) {
    await store.migrate();
    return;
  }
  const error = `The store lacks ${pending.length} migrations of this release: ${pending.join(', ')}.`;
  throw unavailable(error, 'Run `signet migrate`, then start again.');
}
