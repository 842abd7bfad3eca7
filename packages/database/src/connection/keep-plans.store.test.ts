import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshEmbedded, freshPostgres } from '../test-stores/test-databases.ts';
import { PLANNED } from './keep-plans.ts';

const double = (value: number) =>
  sql<{ double: number }>`${sql.raw(PLANNED)} select ${value}::int * 2 as double`;
const kept = sql<{ name: string }>`
  select name from pg_prepared_statements where statement like ${`${PLANNED}%`}`;

test('a planned statement is planned once a connection, and answers like any other', async () => {
  const { db } = await freshPostgres();
  await db.connection().execute(async (connection) => {
    for (const value of [1, 2, 3]) {
      expect((await double(value).execute(connection)).rows).toEqual([{ double: value * 2 }]);
    }
    expect((await kept.execute(connection)).rows).toHaveLength(1);
    await expect(double(2 ** 40).execute(connection)).rejects.toThrow('out of range');
  });
});

test('behind a pooler that lost the statement it is planned each time', async () => {
  const { db } = await freshPostgres();
  await db.connection().execute(async (connection) => {
    await double(1).execute(connection);
    await sql`deallocate all`.execute(connection);
    for (const value of [4, 5]) {
      expect((await double(value).execute(connection)).rows).toEqual([{ double: value * 2 }]);
    }
    expect((await kept.execute(connection)).rows).toEqual([]);
  });
});

test('the embedded store answers it too', async () => {
  const { db } = await freshEmbedded();
  expect((await double(21).execute(db)).rows).toEqual([{ double: 42 }]);
});
