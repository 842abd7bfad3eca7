import type { Migration } from 'kysely/migration';
import { operatorLanguage } from './operator-language.ts';
import { signInTables } from './sign-in-tables.ts';

/** The tables of sign-in; the names sort after the database's own. A released one never changes. */
export const identityMigrations: Readonly<Record<string, Migration>> = {
  'identity-0001-sign-in': signInTables,
  'identity-0002-operator-language': operatorLanguage,
};
