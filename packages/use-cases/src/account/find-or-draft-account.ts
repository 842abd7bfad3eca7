import type { Locale } from '@signet/domain/catalog/localized-text';
import type { LicenseHolder } from '@signet/domain/license/license';
import type { Account, AccountStore } from '../ports/account-store.ts';
import type { IdGenerator } from '../ports/id-generator.ts';

/** A customer as an operator or a service writes it down. */
export interface HolderInput {
  readonly email: string;
  readonly company: string | null;
  readonly cif: string | null;
  /** The language of the customer's mails; `null` = the account's, else Romanian. */
  readonly locale: Locale | null;
}

/** The address as accounts are known by (R27). */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** The account of an address, or a new one to be written with the license that needs it. */
export async function findOrDraftAccount(
  deps: { readonly accounts: AccountStore; readonly ids: IdGenerator },
  input: HolderInput,
): Promise<{ readonly holder: LicenseHolder; readonly newAccount: Account | null }> {
  const email = normalizeEmail(input.email);
  const known = await deps.accounts.findByEmail(email);
  const locale = input.locale ?? known?.locale ?? 'ro';
  const account: Account = known ?? {
    id: deps.ids.next('acc'),
    email,
    company: input.company,
    cif: input.cif,
    locale,
  };
  return {
    holder: { accountId: account.id, email, company: input.company, cif: input.cif, locale },
    newAccount: known === undefined ? account : null,
  };
}
