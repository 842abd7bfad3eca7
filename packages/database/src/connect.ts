import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { guardedDialect } from './guard/guarded-dialect.ts';
import type { Schema } from './schema.ts';

/** An open store: PostgreSQL, or PGlite below the data directory. */
export interface Database {
  readonly db: Kysely<Schema>;
  /** The driver itself, for the job queue, which brings its own statements. */
  readonly driver:
    | { readonly engine: 'postgres'; readonly pool: Pool }
    | { readonly engine: 'embedded'; readonly pglite: PGlite };
  /** Runs a task before the store closes; what works on the store ends itself here. */
  beforeClose(task: () => Promise<void>): void;
  /** Ends every connection and releases the embedded store's lock; may be called twice. */
  close(): Promise<void>;
}

/** Where the store is. */
export interface ConnectOptions {
  /** A PostgreSQL, version 15 or later; absent = PGlite below `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** Hears of connections that broke while idle; they are replaced anyway. */
  readonly onError?: (error: Error) => void;
}

/**
 * Opens the store without migrating it.
 * @throws StoreInUseError when another living process has the embedded store open.
 */
export async function connect(options: ConnectOptions): Promise<Database> {
  return options.databaseUrl === undefined
    ? connectEmbedded(options.dataDir)
    : connectPostgres(options.databaseUrl, options.onError ?? (() => {}));
}

/** The engines are loaded when used: PGlite alone is several megabytes. */
async function connectEmbedded(dataDir: string): Promise<Database> {
  const [{ openEmbedded }, { takeStoreLock }] = await Promise.all([
    import('./connection/open-embedded.ts'),
    import('./connection/store-lock.ts'),
  ]);
  const release = takeStoreLock(dataDir);
  try {
    const pglite = await openEmbedded(dataDir);
    const db = new Kysely<Schema>({ dialect: guardedDialect(new PGliteDialect({ pglite })) });
    const end = async () => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      release();
    };
    return { db, driver: { engine: 'embedded', pglite }, ...closing(end) };
  } catch (error) {
    release();
    throw error;
  }
}

async function connectPostgres(
  databaseUrl: string,
  onError: (error: Error) => void,
): Promise<Database> {
  const [{ openPool }, { patientPool }] = await Promise.all([
    import('./connection/open-pool.ts'),
    import('./connection/patient-pool.ts'),
  ]);
  const pool = openPool(databaseUrl, onError);
  const dialect = new PostgresDialect({ pool: patientPool(pool) });
  const db = new Kysely<Schema>({ dialect: guardedDialect(dialect) });
  const end = async () => {
    await db.destroy();
    if (!pool.ended) await pool.end();
  };
  return { db, driver: { engine: 'postgres', pool }, ...closing(end) };
}

/** Closes once, after the tasks that were to run before; a task that fails does not keep the store open. */
function closing(end: () => Promise<void>): Pick<Database, 'beforeClose' | 'close'> {
  const tasks: (() => Promise<void>)[] = [];
  let running: Promise<void> | undefined;
  const closeAll = async () => {
    await Promise.allSettled(tasks.map((task) => task()));
    await end();
  };
  return {
    beforeClose: (task) => void tasks.push(task),
    close: () => (running ??= closeAll()),
  };
}
