import { tmpdir } from 'node:os';
import { freshDatabase } from '@signet/tooling/pg/fresh-database';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { afterAll, describe, expect, test } from 'vitest';
import { connect } from './connect.ts';
import { migrateToLatest, schemaState, SchemaTooNewError } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';
import { freshEmbedded } from './test-stores/test-databases.ts';

const names = Object.keys(migrations);
const extra: Migration = {
  up: async (db) => {
    await sql`create table of_another_package (id text primary key)`.execute(db);
  },
};

describe('PostgreSQL', async () => {
  const { url } = await freshDatabase();
  const servers = await Promise.all(
    [1, 2, 3].map(() => connect({ databaseUrl: url, dataDir: tmpdir() })),
  );
  const [database] = servers;
  if (database === undefined) throw new Error('No connection');
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
  });

  test('an empty store has everything pending', async () => {
    expect(await schemaState(database)).toEqual({ pending: names, unknown: [] });
  });

  test('of several servers that migrate at once one does the work, and all succeed', async () => {
    const ran = await Promise.all(servers.map((server) => migrateToLatest(server)));
    expect(ran.flat()).toEqual(names);
    expect(await schemaState(database)).toEqual({ pending: [], unknown: [] });
  });

  test('another package’s migrations run beside ours, whatever their names sort to', async () => {
    expect(await migrateToLatest(database, { '0000-extra': extra })).toEqual(['0000-extra']);
    expect(await migrateToLatest(database, { '0000-extra': extra })).toEqual([]);
  });

  test('an older release refuses a newer store by name and leaves it alone', async () => {
    const refusal = await migrateToLatest(database).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SchemaTooNewError);
    expect(refusal).toMatchObject({ unknown: ['0000-extra'] });
  });

  test('a migration that fails leaves nothing behind', async () => {
    const half: Migration = {
      up: async (db) => {
        await sql`create table half_done (id text)`.execute(db);
        await sql`select no_such_column`.execute(db);
      },
    };
    const list = { '0000-extra': extra, '9999-half': half };
    await expect(migrateToLatest(database, list)).rejects.toMatchObject({
      cause: expect.objectContaining({ message: expect.stringContaining('no_such_column') }),
    });
    const { rows } = await sql`select to_regclass('half_done') as found`.execute(database.db);
    expect(rows).toEqual([{ found: null }]);
  });
});

describe('PGlite', async () => {
  const database = await freshEmbedded();

  test('migrating a migrated store again does nothing', async () => {
    expect(await migrateToLatest(database)).toEqual([]);
  });

  test('a search uses the trigram index', async () => {
    const { rows } = await sql<{ indexdef: string }>`
      select indexdef from pg_indexes where indexname = 'licenses_by_search'`.execute(database.db);
    expect(rows[0]?.indexdef).toContain('gin_trgm_ops');
  });
});
