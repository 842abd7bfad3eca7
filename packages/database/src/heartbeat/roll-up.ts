import { rawSince } from '@signet/domain/heartbeat/retention';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { RolledUp } from '@signet/use-cases/ports/pulse-store';
import { type Kysely, sql } from 'kysely';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';
import { dayOfBeat, versionsOfBeats } from './day-sums.ts';
import { dropEmptyMonth, listMonths, type Month } from './months.ts';

/** Heartbeats summed up by one statement: few enough to be done within its time. */
const STEP = 20_000;

/**
 * Turns heartbeats of days that are over 90 days old into daily sums (B82, R26), and drops months
 * that are empty then. Each step moves some heartbeats in one statement, so that a crash loses and
 * doubles nothing, and two workers at once share the work.
 */
export async function rollUp(db: Kysely<Schema>, now: UnixSeconds): Promise<RolledUp> {
  const since = rawSince(now);
  let beats = 0;
  for (const month of await listMonths(db)) {
    if (month.from >= since) break;
    for (let moved = STEP; moved === STEP; beats += moved) {
      moved = await moveSome(db, month, since);
    }
    if (month.until <= since) await dropEmptyMonth(db, month);
  }
  return { beats };
}

async function moveSome(db: Kysely<Schema>, month: Month, since: UnixSeconds): Promise<number> {
  const until = Math.min(month.until, since);
  // Within one month, so that the row's place is one partition's.
  const range = sql`received_at >= ${toDate(month.from)} and received_at < ${toDate(until)}`;
  const { rows } = await sql<{ moved: number }>`
    with gone as (
      delete from heartbeats where ${range} and ctid = any(array(
        select ctid from heartbeats where ${range} limit ${STEP}
      ))
      returning license_id, install_id, received_at, version
    ), sums as (
      insert into heartbeat_days as d (license_id, install_id, day, beats, first_at, last_at, versions)
      select license_id, install_id, ${dayOfBeat} as day, count(*), min(received_at),
        max(received_at), ${versionsOfBeats}
      from gone group by license_id, install_id, day
      order by license_id, install_id, day
      on conflict (license_id, install_id, day) do update set
        beats = d.beats + excluded.beats,
        first_at = least(d.first_at, excluded.first_at),
        last_at = greatest(d.last_at, excluded.last_at),
        versions = (select coalesce(array_agg(distinct v collate "C"), '{}')
          from unnest(d.versions || excluded.versions) v)
    )
    select count(*)::int as moved from gone`.execute(db);
  return rows[0]?.moved ?? 0;
}
