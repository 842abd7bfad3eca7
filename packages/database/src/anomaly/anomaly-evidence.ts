import type { Place, SeenBeat } from '@signet/domain/heartbeat/anomalies/anomaly';
import type { LicenseId } from '@signet/domain/license/license';
import { DAY, HOUR, type UnixSeconds } from '@signet/domain/shared/duration';
import type { AnomalyEvidence, Evidence } from '@signet/use-cases/ports/anomaly-evidence';
import { type Kysely, sql } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { toDate, toUnix } from '../instant.ts';
import { licenseOfRow } from '../license/license-row.ts';
import type { Schema } from '../schema.ts';

/** What the anomaly scan reads of the store. */
export function createAnomalyEvidence(db: Kysely<Schema>): AnomalyEvidence {
  return {
    async scannedTo() {
      const row = await db.selectFrom('anomaly_scan').select('scanned_to').executeTakeFirst();
      return row === undefined ? null : toUnix(row.scanned_to);
    },
    suspects: (since) => findSuspects(db, since),
    evidenceOf: (ids, since) => readEvidence(db, ids, since),
    finishScan: ({ from, to }, { actor, requestId }) =>
      db.transaction().execute(async (transaction) => {
        const moved = await sql`
          insert into anomaly_scan (scanned_to) values (${toDate(to)})
          on conflict (id) do update set scanned_to = excluded.scanned_to
          where anomaly_scan.scanned_to = ${toDate(from)}
          returning id`.execute(transaction);
        if (moved.rows.length === 0) return false;
        const closed = await transaction
          .selectFrom('licenses')
          .select(['id', 'multi_install_from as from', 'multi_install_until as until'])
          .where('multi_install_until', '>', toDate(from ?? 0))
          .where('multi_install_until', '<=', toDate(to))
          .orderBy('id')
          .execute();
        const entries = closed.map(({ id, from: opened, until }) => ({
          action: 'license.multi_install_window_closed',
          targetId: id,
          before: null,
          after: { multiInstallWindow: { from: toUnix(opened), until: toUnix(until) } },
        }));
        await appendAudit(transaction, { actor, requestId, at: to }, entries);
        return true;
      }),
  };
}

/** Those that a check might find something about: nearly every other license is left out here. */
async function findSuspects(db: Kysely<Schema>, since: UnixSeconds): Promise<readonly LicenseId[]> {
  const [recent, day] = [toDate(since), toDate(since - DAY)];
  const { rows } = await sql<{ id: LicenseId }>`
    select l.id from (
      select license_id, bool_or(latitude is not null) as is_located, min(generation) as oldest
      from heartbeats where received_at >= ${recent} group by license_id
    ) heard
    join licenses l on l.id = heard.license_id
    where l.status in ('revoked', 'refunded') or heard.is_located or heard.oldest < l.generation
      or (select count(*) from (
        select from pulse p where p.license_id = l.id and p.last_at >= ${day} limit 2
      ) installs) > 1
    order by l.id`.execute(db);
  return rows.map(({ id }) => id);
}

async function readEvidence(
  db: Kysely<Schema>,
  ids: readonly LicenseId[],
  since: UnixSeconds,
): Promise<readonly Evidence[]> {
  if (ids.length === 0) return [];
  const licenses = await db.selectFrom('licenses').selectAll().where('id', 'in', ids).execute();
  const beats = await readBeats(db, ids, since);
  const holders = await readHolders(db, ids);
  const homes = await readHomes(db, ids);
  return licenses.map((row) => {
    const { license } = licenseOfRow(row);
    return {
      license,
      beats: beats.get(license.id) ?? [],
      holders: holders.get(license.id) ?? [],
      window: license.multiInstallWindow,
      home: homes.get(license.id) ?? null,
    };
  });
}

interface BeatRow {
  readonly license_id: LicenseId;
  readonly install_id: string;
  readonly generation: number;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly first_at: Date;
  readonly last_at: Date;
}

/**
 * The first and the last beat of each hour, install, generation and place: enough for every check,
 * because two installs that clash within a day still do, and a burst costs no more than its hours.
 */
async function readBeats(db: Kysely<Schema>, ids: readonly LicenseId[], since: UnixSeconds) {
  const { rows } = await sql<BeatRow>`
    select license_id, install_id, generation, latitude, longitude,
      min(received_at) as first_at, max(received_at) as last_at
    from heartbeats
    where license_id = any(${ids}::text[]) and received_at >= ${toDate(since)}
    group by license_id, install_id, generation, latitude, longitude,
      floor(extract(epoch from received_at) / ${HOUR})`.execute(db);
  return grouped(rows, (row) => {
    const { install_id: installId, generation } = row;
    const beat = { installId, generation, place: placeOf(row) };
    return [row.first_at, row.last_at].map((at): SeenBeat => ({ ...beat, at: toUnix(at) }));
  });
}

async function readHolders(db: Kysely<Schema>, ids: readonly LicenseId[]) {
  const rows = await db
    .selectFrom('pulse')
    .select(['license_id', 'install_id as installId', 'held_generations'])
    .where('license_id', 'in', ids)
    .execute();
  return grouped(rows, ({ installId, held_generations: held }) =>
    held.map((generation) => ({ installId, generation })),
  );
}

/** Where a license was first heard of: the customer's own location is not known to us. */
async function readHomes(db: Kysely<Schema>, ids: readonly LicenseId[]) {
  const { rows } = await sql<Pick<BeatRow, 'license_id' | 'latitude' | 'longitude'>>`
    select l.id as license_id, home.latitude, home.longitude
    from unnest(${ids}::text[]) as l (id) cross join lateral (
      select latitude, longitude from heartbeats h
      where h.license_id = l.id and h.latitude is not null order by h.received_at limit 1
    ) home`.execute(db);
  return new Map(rows.map((row) => [row.license_id, placeOf(row)]));
}

function placeOf({ latitude, longitude }: Pick<BeatRow, 'latitude' | 'longitude'>): Place | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

function grouped<Row extends { readonly license_id: LicenseId }, T>(
  rows: readonly Row[],
  read: (row: Row) => readonly T[],
): ReadonlyMap<LicenseId, readonly T[]> {
  const groups = new Map<LicenseId, T[]>();
  for (const row of rows) {
    const group = groups.get(row.license_id) ?? [];
    group.push(...read(row));
    groups.set(row.license_id, group);
  }
  return groups;
}
