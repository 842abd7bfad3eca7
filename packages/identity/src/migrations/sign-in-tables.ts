import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Users, sessions and credentials of operators and of customers, one-time secrets, and API keys. */
export const signInTables: Migration = {
  async up(db) {
    for (const side of ['operator', 'customer']) {
      for (const statement of sideTables(side)) await sql.raw(statement).execute(db);
    }
    for (const statement of ownTables) await sql.raw(statement).execute(db);
  },
};

/** The columns that better-auth reads and writes; a test compares them with what it expects. */
function sideTables(side: string): readonly string[] {
  const role = side === 'operator' ? ', role text not null' : '';
  return [
    `create table ${side}_user (
      id text primary key, name text not null, email text not null unique,
      email_verified boolean not null, image text,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now()${role}
    )`,
    `create table ${side}_session (
      id text primary key, token text not null unique, expires_at timestamptz not null,
      ip_address text, user_agent text,
      user_id text not null references ${side}_user (id) on delete cascade,
      created_at timestamptz not null default now(), updated_at timestamptz not null
    )`,
    `create index ${side}_session_user_id_idx on ${side}_session (user_id)`,
    `create table ${side}_account (
      id text primary key, account_id text not null, provider_id text not null,
      user_id text not null references ${side}_user (id) on delete cascade,
      access_token text, refresh_token text, id_token text,
      access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
      scope text, password text,
      created_at timestamptz not null default now(), updated_at timestamptz not null
    )`,
    `create index ${side}_account_user_id_idx on ${side}_account (user_id)`,
    `create table ${side}_verification (
      id text primary key, identifier text not null, value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now()
    )`,
    `create index ${side}_verification_identifier_idx on ${side}_verification (identifier)`,
  ];
}

const ownTables = [
  `create table sign_in_secrets (
    id text primary key,
    purpose text not null check (purpose in ('customer', 'operator', 'setup')),
    email text,
    token_hash text not null unique,
    code_hash text,
    browser_hash text,
    attempts integer not null default 0,
    -- Orders what one second made: created_at comes from a clock of whole seconds.
    ordinal bigint generated always as identity,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create index sign_in_secrets_browser on sign_in_secrets (browser_hash)`,
  `create index sign_in_secrets_email on sign_in_secrets (email, created_at)`,
  `create table api_keys (
    id text primary key,
    name text not null,
    role text not null,
    start text not null,
    key_hash text not null unique,
    created_at timestamptz not null,
    revoked_at timestamptz
  )`,
];
