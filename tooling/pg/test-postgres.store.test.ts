import { inject, expect, test } from 'vitest';
import { freshDatabase } from './fresh-database.ts';
import { withConnection } from './test-postgres.ts';

let migrations = 0;
const template = {
  name: 'tooling_people',
  migrate: (url: string) =>
    withConnection(url, async (client) => {
      migrations += 1;
      await client.query('create table person (name text primary key)');
    }),
};
const first = await freshDatabase(template);
const second = await freshDatabase(template);
const empty = await freshDatabase();

const count = (url: string) =>
  withConnection(url, async (client) => {
    const { rows } = await client.query<{ count: string }>('select count(*) from person');
    return Number(rows[0]?.count);
  });

test('a template is migrated once and each copy is its own', async () => {
  await withConnection(first.url, (client) => client.query(`insert into person values ('Ana')`));
  expect(await count(first.url)).toBe(1);
  expect(await count(second.url)).toBe(0);
  expect(migrations).toBe(1);
});

test('without a template the database is empty', async () => {
  await expect(count(empty.url)).rejects.toThrow('does not exist');
});

test('the server is PostgreSQL 15 or later and knows Romanian letters', async () => {
  const [row] = await withConnection(inject('postgresUrl'), async (client) => {
    const { rows } = await client.query<{ version: number; low: string }>(
      `select current_setting('server_version_num')::int as version, lower('ȘȚĂÂÎ') as low`,
    );
    return rows;
  });
  expect(row?.version).toBeGreaterThanOrEqual(150_000);
  expect(row?.low).toBe('șțăâî');
});
