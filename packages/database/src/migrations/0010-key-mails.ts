import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Mails to operators are about a signing key instead of a license. */
export const keyMails: Migration = {
  async up(db) {
    for (const statement of statements) await statement.execute(db);
  },
};

const statements = [
  sql`alter table mails alter column license_id drop not null`,
  sql`alter table mails add column kid text references signing_keys (kid)`,
  sql`alter table mails add constraint mails_one_subject check (num_nonnulls(license_id, kid) = 1)`,
];
