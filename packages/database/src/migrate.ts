import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Database } from './connect.ts';
import { type MigrationList, migrations } from './migrations/migrations.ts';

/** The store was migrated by a newer release; an older one would damage what it does not know. */
export class SchemaTooNewError extends Error {
  override readonly name = 'SchemaTooNewError';
  readonly unknown: readonly string[];

  constructor(unknown: readonly string[]) {
    super(`The store was migrated by a newer release (${unknown.join(', ')}). Run that release.`);
    this.unknown = unknown;
  }
}

/** What a store still needs, and what it has that this release does not know. */
export interface SchemaState {
  readonly pending: readonly string[];
  readonly unknown: readonly string[];
}

/** Compares the store with the migrations of this release; changes nothing. */
export async function schemaState(
  { db }: Pick<Database, 'db'>,
  extraMigrations: MigrationList = {},
): Promise<SchemaState> {
  const known = Object.keys({ ...migrations, ...extraMigrations });
  const done = await executedMigrations(db);
  return {
    pending: known.filter((name) => !done.includes(name)).toSorted(),
    unknown: done.filter((name) => !known.includes(name)),
  };
}

/**
 * Brings the store to this release, the job queue included; answers the names that ran.
 * Safe from many processes at once. Other packages bring their tables as `extraMigrations`.
 * @throws SchemaTooNewError when a newer release has migrated the store.
 * @throws PostgresTooOldError below PostgreSQL 15.
 */
export async function migrateToLatest(
  database: Database,
  extraMigrations: MigrationList = {},
): Promise<readonly string[]> {
  await requireVersion(database);
  const { unknown } = await schemaState(database, extraMigrations);
  if (unknown.length > 0) throw new SchemaTooNewError(unknown);
  const migrator = new Migrator({
    db: database.db,
    provider: { getMigrations: async () => ({ ...migrations, ...extraMigrations }) },
    // Packages number their own migrations, so the merged list is not in the order of release.
    allowUnorderedMigrations: true,
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('The migration failed.', { cause: error });
  // The queue is a library of its own that a look at the state has no need of.
  const { migrateJobs } = await import('./jobs/migrate-jobs.ts');
  await migrateJobs(database);
  return results.map(({ migrationName }) => migrationName);
}

/** The oldest PostgreSQL that every statement of ours runs on. */
const OLDEST_VERSION = 15;

/** The server is older than what the tests run on. */
export class PostgresTooOldError extends Error {
  override readonly name = 'PostgresTooOldError';

  constructor(version: number) {
    super(`PostgreSQL ${OLDEST_VERSION} or later is needed; this is ${version}.`);
  }
}

async function requireVersion({ db }: Pick<Database, 'db'>): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::int / 10000 as version`.execute(db);
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST_VERSION) throw new PostgresTooOldError(version);
}

async function executedMigrations(db: Database['db']): Promise<readonly string[]> {
  const found = await sql<{ exists: boolean }>`
    select to_regclass('kysely_migration') is not null as exists`.execute(db);
  if (found.rows[0]?.exists !== true) return [];
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
