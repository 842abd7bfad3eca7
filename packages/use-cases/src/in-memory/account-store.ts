import type { AccountStore } from '../ports/account-store.ts';
import { foldText, foldTexts } from '../ports/fold-text.ts';
import { compareTexts } from './compare-texts.ts';
import type { Memory } from './memory.ts';

/** Reads accounts from memory. */
export function createInMemoryAccountStore({ accounts }: Memory): AccountStore {
  return {
    findByEmail: async (email) => accounts.get(email),
    search: async (text, limit) =>
      [...accounts.values()]
        .filter(({ email, company, cif }) =>
          foldTexts([email, company, cif]).includes(foldText(text)),
        )
        .toSorted((one, other) => compareTexts(one.email, other.email))
        .slice(0, limit),
  };
}
