import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Heartbeats (B52–B57, B82, R26). `pulse` is one row per license and install: dots, adoption and
 * lists read it and never the history. The history is cut into months, so that what is over 90 days
 * old leaves as whole tables, and so that Citus or a managed PostgreSQL takes it unchanged; its
 * partitions are made ahead of time. Neither refers to `licenses` by a foreign key: the one
 * statement that writes them joins it, and a license is never deleted.
 */
export const heartbeats: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};

const statements = [
  // Room in each page lets a beat replace its row without touching the index.
  sql`
    create table pulse (
      license_id text collate "C" not null,
      install_id text collate "C" not null,
      first_at timestamptz not null,
      last_at timestamptz not null,
      live_at timestamptz,
      generation integer not null,
      kid text not null,
      accepted_kids text[] not null,
      held_generations integer[] not null,
      version text,
      host text,
      network text,
      by_file boolean not null,
      usage json,
      revocations_version integer not null,
      constraint pulse_pkey primary key (license_id, install_id)
    ) with (fillfactor = 70)`,
  sql`comment on column pulse.live_at is 'The newest beat while the license was not transferred (R11)'`,
  sql`comment on column pulse.held_generations is 'Generations it beat with while each was the newest (R12)'`,
  sql`comment on column pulse.revocations_version is 'The revocation list that its newest answer told of (R19)'`,
  sql`comment on column pulse.network is 'The truncated address, /24 or /48 (R23)'`,
  sql`
    create table heartbeats (
      received_at timestamptz not null,
      license_id text collate "C" not null,
      install_id text not null,
      generation integer not null,
      kid text not null,
      nonce text not null,
      version text,
      host text,
      network text,
      by_file boolean not null
    ) partition by range (received_at)`,
  sql`create index heartbeats_by_license on heartbeats (license_id, received_at)`,
  sql`
    create table heartbeat_days (
      license_id text collate "C" not null,
      install_id text collate "C" not null,
      day timestamptz not null,
      beats integer not null check (beats > 0),
      first_at timestamptz not null,
      last_at timestamptz not null,
      versions text[] not null,
      constraint heartbeat_days_pkey primary key (license_id, install_id, day)
    )`,
  // R11: the row is what makes the handover happen once.
  sql`
    create table token_handovers (
      license_id text primary key references licenses (id),
      install_id text not null,
      successor_id text not null references licenses (id),
      jti text not null references tokens (jti),
      handed_over_at timestamptz not null
    )`,
];
