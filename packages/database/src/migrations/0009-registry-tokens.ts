import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The tokens by which accounts download premium packages: their hashes, one live per account. */
export const registryTokens: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};

const statements = [
  sql`
    create table registry_tokens (
      id text primary key,
      account_id text not null references accounts (id),
      sha256 text not null unique,
      created_at timestamptz not null,
      revoked_at timestamptz
    )`,
  sql`create unique index registry_tokens_one_live on registry_tokens (account_id) where revoked_at is null`,
];
