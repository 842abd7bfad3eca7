import { describe, expect, test } from 'vitest';
import { issueCommit, sampleAccount, sampleLicense } from '../in-memory/samples.ts';
import type { Account } from './account-store.ts';
import type { Stores } from './stores.ts';

/** What every account store promises. */
export function accountStoreContract(stores: () => Stores): void {
  describe('account store', () => {
    test('R27: an account is found by its exact address', async () => {
      const account = await opened(stores(), { company: null, cif: null, locale: 'en' });
      expect(await stores().accounts.findByEmail(account.email)).toEqual(account);
      expect(await stores().accounts.findByEmail(`x${account.email}`)).toBeUndefined();
    });

    test.each([
      ['a part of the company', 'Zăpadă Albă SRL', 'padă Al'],
      ['the company without its diacritics', 'Întâi Țărănesc PFA', 'intai taranesc'],
      ['a percent sign as it is', '100% Bumbac SA', '100% bum'],
      ['an underscore as it is', 'snake_case LLC', 'snake_c'],
      ['a backslash as it is', String.raw`back\slash SA`, String.raw`k\s`],
    ])('a search finds %s', async (_what, company, text) => {
      const account = await opened(stores(), { company });
      expect(await stores().accounts.search(text, 10)).toEqual([account]);
    });

    test.each(['zz%top', 'zz_top', 'zz__top', String.raw`zz\%top`])(
      'a search for %s takes no character for a wildcard',
      async (text) => {
        await opened(stores(), { company: 'zzatop', cif: 'zz-top' });
        expect(await stores().accounts.search(text, 10)).toEqual([]);
      },
    );

    test('a search finds e-mail and CIF, in the order of the addresses, up to the limit', async () => {
      const later = await opened(stores(), { email: 'b@limit.test', cif: 'XX-77' });
      const first = await opened(stores(), { email: 'a@limit.test', cif: 'XX-77-9' });
      expect(await stores().accounts.search('xx-77', 10)).toEqual([first, later]);
      expect(await stores().accounts.search('@limit.test', 1)).toEqual([first]);
    });
  });
}

async function opened({ ledger }: Stores, facts: Partial<Account>): Promise<Account> {
  const account = sampleAccount(facts);
  const result = await ledger.commit(issueCommit(account, sampleLicense(account)));
  if (!result.ok) throw new Error('The issue was refused');
  return account;
}
