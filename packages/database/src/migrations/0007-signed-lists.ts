import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The versions of the signed lists (R18, R19). What a version of the revocation list took in is
 * marked on the revocations themselves, so that a delta is a range of versions. The texts are not
 * kept: signing is deterministic, every process renders the same. One key of each algorithm is kept
 * for emergencies.
 */
export const signedLists: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};

const statements = [
  sql`
    create table signed_lists (
      kind text not null check (kind in ('revocations', 'keyring')),
      version integer not null check (version > 0),
      issued_at timestamptz not null,
      next_update timestamptz not null,
      kids json not null,
      keys json,
      constraint signed_lists_pkey primary key (kind, version)
    )`,
  sql`create unique index signing_keys_one_cold on signing_keys (algorithm) where stage = 'cold'`,
  sql`alter table revoked_licenses add column listed_in integer`,
  sql`comment on column revoked_licenses.listed_in is 'The first version of the revocation list that has it; null until one does'`,
  sql`create index revoked_licenses_unlisted on revoked_licenses (license_id) where listed_in is null`,
  sql`create index revoked_licenses_by_list on revoked_licenses (listed_in, revoked_at, license_id) where listed_in is not null`,
];
