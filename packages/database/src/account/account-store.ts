import type { Account, AccountStore } from '@signet/use-cases/ports/account-store';
import { foldText, foldTexts } from '@signet/use-cases/ports/fold-text';
import type { Insertable, Kysely } from 'kysely';
import { toDate } from '../instant.ts';
import { containing } from '../like-pattern.ts';
import type { Schema } from '../schema.ts';

const columns = ['id', 'email', 'company', 'cif', 'locale'] as const;

/** Reads accounts. */
export function createAccountStore(db: Kysely<Schema>): AccountStore {
  return {
    findByEmail: (email) =>
      db.selectFrom('accounts').select(columns).where('email', '=', email).executeTakeFirst(),
    search: (text, limit) =>
      db
        .selectFrom('accounts')
        .select(columns)
        .where('search', 'like', containing(foldText(text)))
        .orderBy('email')
        .limit(limit)
        .execute(),
  };
}

/** A new account's columns. */
export function rowOfAccount(account: Account, at: number): Insertable<Schema['accounts']> {
  const { id, email, company, cif, locale } = account;
  const search = foldTexts([email, company, cif]);
  return { id, email, company, cif, locale, search, created_at: toDate(at) };
}
