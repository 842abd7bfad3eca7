import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { connect } from './connect.ts';
import { StoreInUseError } from './connection/store-lock.ts';
import { NestedUseError } from './guard/guarded-driver.ts';
import { UnstorableTextError } from './guard/unstorable-text.ts';
import { freshDataDir, freshEmbedded, freshPostgres } from './test-stores/test-databases.ts';

const holders: ChildProcess[] = [];

afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
});

async function startHolder(script: string, dataDir: string) {
  const path = join(import.meta.dirname, 'test-stores', script);
  const holder = spawn(process.execPath, [path, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
  holders.push(holder);
  const [said] = await once(holder.stdout, 'data');
  return { holder, said: String(said) };
}

describe('the embedded store has one process', async () => {
  const dataDir = await freshDataDir();

  test('a second process is refused and told who holds it; a dead holder’s lock is taken over', async () => {
    const { holder } = await startHolder('hold-store.ts', dataDir);
    const refusal = await connect({ dataDir }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreInUseError);
    expect(refusal).toMatchObject({
      holder: { pid: holder.pid, since: expect.stringMatching(/^\d{4}-.*Z$/) },
      message: expect.stringContaining('hold-store.ts'),
      fix: expect.stringContaining('DATABASE_URL'),
    });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(existsSync(join(dataDir, 'store.lock'))).toBe(true);
    const database = await connect({ dataDir });
    await database.close();
    expect(existsSync(join(dataDir, 'store.lock'))).toBe(false);
  });

  test('a license whose commit was answered is there after its process was killed', async () => {
    const { holder, said: id } = await startHolder('issue-and-wait.ts', dataDir);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const database = await connect({ dataDir });
    expect(await database.db.selectFrom('licenses').select('id').execute()).toEqual([{ id }]);
    const audit = await database.db.selectFrom('audit_log').select('target_id').execute();
    expect(audit).toEqual([{ target_id: id }]);
    await database.close();
  });

  test('a second opening in the same process is refused too, and the first goes on', async () => {
    const database = await connect({ dataDir });
    await expect(connect({ dataDir })).rejects.toBeInstanceOf(StoreInUseError);
    await expect(sql`select 1`.execute(database.db)).resolves.toBeDefined();
    await database.close();
  });

  test('a lock whose process id now belongs to another process is taken over', async () => {
    const lockFile = join(dataDir, 'store.lock');
    const before = await connect({ dataDir });
    const lock: unknown = JSON.parse(readFileSync(lockFile, 'utf8'));
    await before.close();
    writeFileSync(lockFile, JSON.stringify({ ...(lock as object), identity: 'an earlier boot:1' }));
    const database = await connect({ dataDir });
    expect(JSON.parse(readFileSync(lockFile, 'utf8'))).toMatchObject({ pid: process.pid });
    await database.close();
  });

  test('a lock of another machine is respected, and the refusal says what to do', async () => {
    const lockFile = join(dataDir, 'store.lock');
    const holder = { pid: 1, command: 'serve', since: '2026-01-01T00:00:00Z', identity: null };
    writeFileSync(lockFile, JSON.stringify({ ...holder, host: 'elsewhere.example' }));
    const refusal = await connect({ dataDir }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      message: expect.stringContaining('elsewhere.example'),
      fix: expect.stringContaining(lockFile),
    });
    writeFileSync(lockFile, 'not a lock');
    const database = await connect({ dataDir });
    await database.close();
  });
});

const databases = [
  { engine: 'PGlite', database: await freshEmbedded() },
  { engine: 'PostgreSQL', database: await freshPostgres() },
];

describe.each(databases)('$engine', ({ database: { db } }) => {
  test('the outer db fails fast inside a transaction, also several calls down', async () => {
    const nested = db.transaction().execute(async (transaction) => {
      await sql`select 1`.execute(transaction);
      await Promise.resolve().then(() => sql`select 1`.execute(db));
    });
    await expect(nested).rejects.toBeInstanceOf(NestedUseError);
    await expect(sql`select 1`.execute(db)).resolves.toMatchObject({ rows: [expect.anything()] });
  });

  test('transactions at the same time, and what runs beside them, take turns', async () => {
    const results = await Promise.all([
      ...[1, 2, 3].map((value) =>
        db.transaction().execute((transaction) => numberOf(transaction, value)),
      ),
      numberOf(db, 4),
    ]);
    expect(results).toEqual([1, 2, 3, 4]);
  });

  test('a failed transaction leaves the connection usable', async () => {
    const failing = db
      .transaction()
      .execute((transaction) => sql`select * from no_such_table`.execute(transaction));
    await expect(failing).rejects.toThrow('no_such_table');
    expect(await numberOf(db, 5)).toBe(5);
  });

  test('values arrive alike: 64-bit counts as text, instants as dates, arrays and JSON as values', async () => {
    const { rows } = await sql`
      select count(*) as count, 9007199254740993::int8 as large, 1.5::numeric as decimal,
        '2026-05-01T12:00:00Z'::timestamptz as instant, array['a', null] as texts,
        '{"b": 1, "a": null}'::json as json, true as flag`.execute(db);
    expect(rows).toEqual([
      {
        count: '1',
        large: '9007199254740993',
        decimal: '1.5',
        instant: new Date('2026-05-01T12:00:00Z'),
        texts: ['a', null],
        json: { b: 1, a: null },
        flag: true,
      },
    ]);
  });

  test.each(['a\0b', '\ud800', 'x\udc00y'])(
    'a text that cannot be stored (%j) is refused',
    async (text) => {
      await expect(sql`select ${text}`.execute(db)).rejects.toBeInstanceOf(UnstorableTextError);
      const inArray = sql`select ${['fine', text]}::text[]`.execute(db);
      await expect(inArray).rejects.toBeInstanceOf(UnstorableTextError);
    },
  );

  test('every other text comes back as it was', async () => {
    const text = "ș'; drop table licenses; -- \u{1F680} \ufffd %_\\";
    const { rows } = await sql<{ text: string }>`select ${text}::text as text`.execute(db);
    expect(rows).toEqual([{ text }]);
  });
});

async function numberOf(db: Parameters<ReturnType<typeof sql>['execute']>[0], value: number) {
  const { rows } = await sql<{ value: number }>`select ${value}::int as value`.execute(db);
  return rows[0]?.value;
}
