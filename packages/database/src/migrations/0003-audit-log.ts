import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The audit log. `audit_head` holds the newest number: whoever appends locks that row until its commit,
 * so that the numbers have no gaps and follow the order of the commits. A sequence would leave gaps when
 * transactions roll back. Appending is a transaction's last statement, to hold the lock shortly.
 */
export const auditLog: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};

const statements = [
  sql`
    create table audit_log (
      seq bigint primary key,
      at timestamptz not null,
      actor jsonb not null,
      actor_scope text not null,
      action text not null,
      target_id text not null,
      request_id text not null,
      before jsonb,
      after jsonb
    )`,
  sql`create index audit_log_by_target on audit_log (target_id, seq)`,
  sql`create index audit_log_by_actor on audit_log (actor_scope, seq)`,
  sql`create index audit_log_by_action on audit_log (action, seq)`,
  sql`create table audit_head (id boolean primary key default true check (id), seq bigint not null)`,
  sql`insert into audit_head (seq) values (0)`,
  sql`
    create function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The audit log is append-only.';
    end
    $$`,
  sql`
    create trigger audit_log_append_only before update or delete or truncate on audit_log
    for each statement execute function refuse_audit_change()`,
];
