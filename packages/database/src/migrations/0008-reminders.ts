import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the nightly round looks for, and the key under which a mail is sent once. */
export const reminders: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};

const statements = [
  sql`alter table mails add column once_key text`,
  sql`alter table mails add constraint mails_once_key unique (once_key)`,
  sql`create index licenses_by_end on licenses (expires_at, id) where status = 'active'`,
  sql`create index licenses_by_support_end on licenses (support_until, id) where status = 'active'`,
];
