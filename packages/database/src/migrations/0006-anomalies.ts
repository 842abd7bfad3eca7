import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Anomalies (B59–B64). A license has at most one open anomaly of each type: what is seen again joins
 * it. `anomaly_scan` holds how far the scan has looked, so that a scan that failed is made up for.
 * The history's BRIN index finds what arrived lately at next to no cost for those who write it.
 */
export const anomalies: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};

const statements = [
  sql`alter table licenses add column multi_install_from timestamptz, add column multi_install_until timestamptz`,
  sql`
    create index licenses_by_install_window on licenses (multi_install_until)
    where multi_install_until is not null`,
  sql`alter table heartbeats add column latitude smallint, add column longitude smallint`,
  sql`comment on column heartbeats.latitude is 'Whole degrees, about 100 km: coarse on purpose (R23)'`,
  sql`create index heartbeats_by_time on heartbeats using brin (received_at) with (pages_per_range = 16, autosummarize = on)`,
  sql`
    create table anomalies (
      id text primary key,
      license_id text collate "C" not null references licenses (id),
      type text not null,
      severity text not null check (severity in ('actionable', 'informational')),
      install_ids text[] not null,
      generations integer[] not null,
      first_at timestamptz not null,
      last_at timestamptz not null,
      kilometers integer,
      sightings integer not null check (sightings > 0),
      raised_at timestamptz not null,
      dismissed_at timestamptz,
      dismissed_by jsonb,
      dismiss_reason text,
      constraint anomalies_dismissal check (
        (dismissed_at is null) = (dismissed_by is null)
        and (dismissed_at is null) = (dismiss_reason is null)
      )
    )`,
  sql`create unique index anomalies_one_open on anomalies (license_id, type) where dismissed_at is null`,
  sql`create index anomalies_by_license on anomalies (license_id, raised_at)`,
  sql`create index anomalies_by_raised on anomalies (raised_at, id)`,
  sql`
    create table anomaly_scan (
      id boolean primary key default true check (id),
      scanned_to timestamptz not null
    )`,
];
