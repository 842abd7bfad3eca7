import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Accounts and licenses. Texts that lists sort by compare byte for byte on every engine and locale;
 * references are checked at commit, because a transferred license names its successor first.
 */
export const accountsAndLicenses: Migration = {
  async up(db) {
    await accounts.execute(db);
    await licenses.execute(db);
    for (const statement of indexes) await statement.execute(db);
  },
};

const accounts = sql`
  create table accounts (
    id text primary key,
    email text not null,
    company text,
    cif text,
    locale text not null check (locale in ('en', 'ro')),
    search text not null,
    created_at timestamptz not null,
    constraint accounts_email_key unique (email)
  )`;

const licenses = sql`
  create table licenses (
    id text collate "C" primary key,
    version integer not null check (version > 0),
    product text not null,
    tier text collate "C" not null,
    kind text not null,
    status text collate "C" not null,
    account_id text not null references accounts (id),
    customer_email text not null,
    customer_company text,
    customer_cif text,
    locale text not null check (locale in ('en', 'ro')),
    domains text[] not null,
    redirect_domains text[] not null,
    features text[] not null,
    limits json not null,
    themes text[] not null,
    plugins text[] not null,
    niche_packages text[] not null,
    early_adopter boolean not null,
    issued_at timestamptz not null,
    expires_at timestamptz,
    support_until timestamptz,
    generation integer not null check (generation > 0),
    kid text not null,
    jti text not null,
    install_id text not null,
    payment_id text,
    transferred_from text references licenses (id) deferrable initially deferred,
    suspended_at timestamptz,
    suspend_reason text,
    expired_at timestamptz,
    revoked_at timestamptz,
    revoke_code text,
    revoke_reason text,
    refund_id text,
    transferred_at timestamptz,
    transferred_to text references licenses (id) deferrable initially deferred,
    domain_sort text collate "C" not null,
    customer_sort text collate "C" not null,
    search text not null,
    created_at timestamptz not null,
    constraint licenses_status_facts check (
      case status
        when 'active' then true
        when 'suspended' then suspended_at is not null and suspend_reason is not null
        when 'expired' then expired_at is not null
        when 'revoked' then revoked_at is not null and revoke_code is not null and revoke_reason is not null
        when 'refunded' then revoked_at is not null and refund_id is not null
        when 'transferred' then transferred_at is not null and transferred_to is not null
        else false
      end
    )
  )`;

/** The filter columns trail the sort columns, so that a page is found without visiting refused rows. */
const indexes = [
  sql`create index licenses_by_issued on licenses (issued_at, id, product, status, tier, kind)`,
  sql`create index licenses_by_support on licenses ((coalesce(support_until, '-infinity')), id, product, status, tier, kind)`,
  sql`create index licenses_by_customer on licenses (customer_sort, id, product, status, tier, kind)`,
  sql`create index licenses_by_domain on licenses (domain_sort, id)`,
  sql`create index licenses_by_tier on licenses (tier, id)`,
  sql`create index licenses_by_status on licenses (status, id)`,
  sql`create index licenses_by_account on licenses (account_id)`,
  sql`create index licenses_by_kid on licenses (kid)`,
  sql`create index licenses_by_domains on licenses using gin (domains)`,
  sql`create index licenses_by_niche_packages on licenses using gin (niche_packages)`,
  // A role that may not create extensions still gets a working, slower search.
  sql`
    do $$
    begin
      create extension if not exists pg_trgm;
      create index licenses_by_search on licenses using gin (search gin_trgm_ops);
      create index accounts_by_search on accounts using gin (search gin_trgm_ops);
    exception
      when insufficient_privilege or undefined_file or feature_not_supported then
        raise notice 'pg_trgm is not available: search will scan';
    end
    $$`,
];
