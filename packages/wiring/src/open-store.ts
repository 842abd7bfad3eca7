import { connect, type Database } from '@signet/database/connect';
import { migrateToLatest, type SchemaState, schemaState } from '@signet/database/migrate';
import { identityMigrations } from '@signet/identity/migrations/identity-migrations';
import type { Logger } from 'pino';
import type { Env } from './env.ts';

/** The open store before anything is built on it. */
export interface Store {
  readonly database: Database;
  /** What the store needs, or has that this release does not know; changes nothing. */
  state(): Promise<SchemaState>;
  /** Brings the store to this release; answers the names that ran. */
  migrate(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * Opens the store that the environment names.
 * @throws StoreInUseError when another process has the embedded store open.
 */
export async function openStore(
  env: Pick<Env, 'databaseUrl' | 'dataDir'>,
  logger: Logger,
): Promise<Store> {
  const database = await connect({
    databaseUrl: env.databaseUrl,
    dataDir: env.dataDir,
    onError: (error) => logger.warn({ err: error }, 'a database connection broke'),
  });
  return {
    database,
    state: () => schemaState(database, identityMigrations),
    migrate: () => migrateToLatest(database, identityMigrations),
    close: () => database.close(),
  };
}
