import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The signing keys, sealed under the master key, and the catalogs that licenses were judged by. */
export const keysAndCatalog: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};

const statements = [
  sql`
    create table signing_keys (
      kid text not null,
      algorithm text not null check (algorithm in ('EdDSA', 'RS256')),
      stage text not null check (stage in ('staged', 'active', 'retiring', 'retired', 'cold')),
      public_jwk json not null,
      sealed_private_key text,
      created_at timestamptz not null,
      activated_at timestamptz,
      constraint signing_keys_pkey primary key (kid)
    )`,
  sql`create unique index signing_keys_one_active on signing_keys (algorithm) where stage = 'active'`,
  sql`
    create table catalog_snapshots (
      hash text primary key,
      catalog json not null,
      recorded_at timestamptz not null
    )`,
];
