import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The language in which an operator is written to: that of their last sign-in. */
export const operatorLanguage: Migration = {
  async up(db) {
    await sql`
      alter table operator_user add column locale text not null default 'en'
      check (locale in ('en', 'ro'))`.execute(db);
  },
};
