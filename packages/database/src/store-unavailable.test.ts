import { tmpdir } from 'node:os';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { connect } from './connect.ts';
import { isStoreUnavailable } from './store-unavailable.ts';

const failure = (facts: object) => Object.assign(new Error('failed'), facts);

test.each([
  ['a server that shuts down', failure({ code: '57P01' }), true],
  ['a full disk', failure({ code: '53100' }), true],
  ['too many connections', failure({ code: '53300' }), true],
  ['a statement that took too long', failure({ code: '57014' }), true],
  ['a reset connection', failure({ code: 'ECONNRESET' }), true],
  ['an exhausted pool', new Error('timeout exceeded when trying to connect'), true],
  ['a lost connection', new Error('Connection terminated unexpectedly'), true],
  ['a cause that is one', new Error('outer', { cause: failure({ code: '57P03' }) }), true],
  ['a unique violation', failure({ code: '23505' }), false],
  ['a mistake in a statement', failure({ code: '42601' }), false],
  ['another failure', new Error('surprise'), false],
  ['something that is no error', '57P01', false],
])('%s is for now, or not', (_what, error, expected) => {
  expect(isStoreUnavailable(error)).toBe(expected);
});

test('a PostgreSQL that is not there is unavailable', async () => {
  // Port 1 is reserved: nothing listens there.
  const database = await connect({
    databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
    dataDir: tmpdir(),
  });
  const error = await sql`select 1`.execute(database.db).catch((caught: unknown) => caught);
  expect(isStoreUnavailable(error)).toBe(true);
  await database.close();
});
