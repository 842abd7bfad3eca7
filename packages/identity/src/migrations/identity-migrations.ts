import type { Migration } from 'kysely/migration';
import { signInTables } from './sign-in-tables.ts';

/** The tables of sign-in; the names sort after the database's own. A released one never changes. */
export const identityMigrations: Readonly<Record<string, Migration>> = {
  'identity-0001-sign-in': signInTables,
};
