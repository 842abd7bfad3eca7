import type { UnixSeconds } from '@signet/domain/shared/duration';
import { type Kysely, sql } from 'kysely';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';

/** One partition of the history. */
export interface Month {
  readonly table: string;
  readonly from: UnixSeconds;
  /** The first second of the next one. */
  readonly until: UnixSeconds;
}

/** Any number that nothing else locks: it stands for making and dropping partitions. */
const MONTHS_LOCK = 7_368_492;

const PARTITION = /^heartbeats_(\d{4})_(\d{2})$/;

/** The UTC month of an instant, or of so many months later. */
export function monthOf(at: UnixSeconds, later = 0): Month {
  const date = toDate(at);
  return monthNamed(date.getUTCFullYear(), date.getUTCMonth() + later);
}

function monthNamed(year: number, month: number): Month {
  const start = new Date(Date.UTC(year, month));
  const [name = ''] = start.toISOString().split('T');
  return {
    table: `heartbeats_${name.slice(0, 7).replace('-', '_')}`,
    from: start.getTime() / 1000,
    until: Date.UTC(year, month + 1) / 1000,
  };
}

/** Makes a month's partition unless it exists; of many servers that do so at once each succeeds. */
export async function makeMonth(db: Kysely<Schema>, month: Month): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${MONTHS_LOCK})`.execute(transaction);
    const [from, until] = [sql.lit(isoOf(month.from)), sql.lit(isoOf(month.until))];
    await sql`
      create table if not exists ${sql.table(month.table)} partition of heartbeats
      for values from (${from}) to (${until})`.execute(transaction);
  });
}

/** Every partition that there is, the oldest first. */
export async function listMonths(db: Kysely<Schema>): Promise<readonly Month[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_inherits i
    join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'heartbeats'::regclass order by c.relname`.execute(db);
  return rows.flatMap(({ name }) => {
    const [, year, month] = PARTITION.exec(name) ?? [];
    return year === undefined ? [] : [monthNamed(Number(year), Number(month) - 1)];
  });
}

/** Drops a month that has no heartbeat left. */
export async function dropEmptyMonth(db: Kysely<Schema>, month: Month): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${MONTHS_LOCK})`.execute(transaction);
    const { rows } = await sql<{ exists: boolean }>`
      select to_regclass(${month.table}) is not null as exists`.execute(transaction);
    if (rows[0]?.exists !== true) return;
    const table = sql.table(month.table);
    const left = await sql`select from ${table} limit 1`.execute(transaction);
    if (left.rows.length === 0) await sql`drop table ${table}`.execute(transaction);
  });
}

function isoOf(at: UnixSeconds): string {
  return toDate(at).toISOString();
}
