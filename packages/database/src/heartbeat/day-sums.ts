import type { DaySum } from '@signet/domain/heartbeat/retention';
import type { LicenseId } from '@signet/domain/license/license';
import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import { toUnix } from '../instant.ts';
import type { Schema } from '../schema.ts';

type DayRow = Selectable<Schema['heartbeat_days']>;

/** Midnight UTC of a heartbeat, whatever the session's time zone. */
export const dayOfBeat: RawBuilder<Date> = sql`date_trunc('day', received_at, 'UTC')`;

/** The versions of a group of heartbeats, each once, in order of text. */
export const versionsOfBeats: RawBuilder<readonly string[]> = sql`coalesce(
  array_agg(distinct version collate "C") filter (where version is not null), '{}')`;

/** The days of a license, newest first: sums that were kept and the sums of what is still whole. */
export async function readDays(
  db: Kysely<Schema>,
  licenseId: LicenseId,
  limit: number,
): Promise<readonly DaySum[]> {
  const { rows } = await sql<DayRow>`
    select license_id, install_id, day, sum(beats)::int as beats, min(first_at) as first_at,
      max(last_at) as last_at, ${unionOf(sql`array_agg(versions)`)} as versions
    from (
      select license_id, install_id, day, beats, first_at, last_at, versions::text as versions
      from heartbeat_days where license_id = ${licenseId}
      union all
      select license_id, install_id, ${dayOfBeat}, count(*), min(received_at), max(received_at),
        ${versionsOfBeats}::text
      from heartbeats where license_id = ${licenseId} group by 1, 2, 3
    ) as day_sums
    group by license_id, install_id, day
    order by day desc, install_id collate "C" limit ${limit}`.execute(db);
  return rows.map((row) => ({
    licenseId: row.license_id,
    installId: row.install_id,
    day: toUnix(row.day),
    beats: row.beats,
    firstAt: toUnix(row.first_at),
    lastAt: toUnix(row.last_at),
    versions: row.versions,
  }));
}

/** Arrays of different lengths cannot be aggregated into one; as texts they can. */
function unionOf(texts: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select coalesce(array_agg(distinct v collate "C"), '{}') from unnest(${texts}) t, unnest(t::text[]) v)`;
}
