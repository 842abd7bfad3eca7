import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What a commit writes beside the license. Claims and answers are `json`, not `jsonb`: a token signed
 * again must be the same text (R6) and a repeated request must get the same body, so the order of the
 * keys counts.
 */
export const tokensAndRecords: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};

const statements = [
  sql`
    create table tokens (
      jti text primary key,
      license_id text not null references licenses (id) deferrable initially deferred,
      generation integer not null check (generation > 0),
      kid text not null,
      sha256 text not null,
      claims json not null,
      created_at timestamptz not null,
      constraint tokens_sha256_key unique (sha256),
      constraint tokens_generation_key unique (license_id, generation)
    )`,
  sql`
    create table revoked_licenses (
      license_id text primary key references licenses (id),
      code text not null,
      reason text,
      generation integer not null,
      revoked_at timestamptz not null
    )`,
  sql`
    create table mails (
      id text primary key,
      message text not null,
      recipient text not null,
      locale text not null check (locale in ('en', 'ro')),
      license_id text not null references licenses (id),
      jti text references tokens (jti) deferrable initially deferred,
      state text not null check (state in ('scheduled', 'sent', 'failed', 'cancelled')),
      attempts integer not null default 0,
      send_after timestamptz not null,
      sent_at timestamptz,
      error text,
      created_at timestamptz not null
    )`,
  sql`create index mails_by_license on mails (license_id, created_at)`,
  sql`create index mails_by_token on mails (jti) where state = 'scheduled'`,
  sql`
    create table idempotency (
      scope text not null,
      key text not null,
      request_hash text not null,
      answer json not null,
      jti text,
      created_at timestamptz not null,
      constraint idempotency_pkey primary key (scope, key)
    )`,
  sql`create index idempotency_by_age on idempotency (created_at)`,
];
