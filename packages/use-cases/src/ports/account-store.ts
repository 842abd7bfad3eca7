import type { Locale } from '@signet/domain/catalog/localized-text';
import type { AccountId } from '@signet/domain/license/license';

/** A customer. */
export interface Account {
  readonly id: AccountId;
  /** Trimmed and lower-cased; unique (R27). */
  readonly email: string;
  readonly company: string | null;
  readonly cif: string | null;
  readonly locale: Locale;
}

/** Reads accounts; a commit writes them. */
export interface AccountStore {
  findByEmail(email: string): Promise<Account | undefined>;
  /** Accounts whose e-mail, company or CIF contains the text; at most `limit`. */
  search(text: string, limit: number): Promise<readonly Account[]>;
}
