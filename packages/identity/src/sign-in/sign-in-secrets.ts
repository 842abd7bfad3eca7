import { randomUUID } from 'node:crypto';
import { DAY, MINUTE } from '@signet/domain/shared/duration';
import type { Clock } from '@signet/use-cases/ports/clock';
import type { IdentityDb, Purpose, SignInSecretRow } from '../identity-tables.ts';
import { hashCode, hashToken, newCode, newToken, readCode, sameHash } from './secret-text.ts';

/** How long a mailed link and its code work, in seconds. */
export const MAIL_SECONDS = 15 * MINUTE;
/** How long a printed or handed link works, in seconds. */
export const LINK_SECONDS = DAY;
/** Wrong codes after which only a new mail helps. */
export const MAXIMUM_ATTEMPTS = 5;
/** Mails to one address within `MAIL_SECONDS`; more are swallowed, with the same answer. */
const MAXIMUM_MAILS = 5;

/** What the store works with. */
export interface SignInSecretsDeps {
  readonly db: IdentityDb;
  /** Keys the hashes of codes. */
  readonly secret: string;
  readonly clock: Clock;
}

/** Whether this browser may use the link alone: it asked for the mail, or the link was handed over and not mailed. */
export function isAskedBy(row: SignInSecretRow, browser: string | null | undefined): boolean {
  if (row.browser_hash === null) return true;
  return browser != null && sameHash(row.browser_hash, hashToken(browser));
}

/** One-time sign-in secrets: hashed at rest, consumed by one statement, so that two readers never both win. */
export class SignInSecrets {
  readonly #deps: SignInSecretsDeps;

  constructor(deps: SignInSecretsDeps) {
    this.#deps = deps;
  }

  /** A token to open an account by a link that someone is handed. */
  async createLink(purpose: Purpose, email: string | null): Promise<string> {
    const token = newToken();
    // One set-up link at a time: two would make two owners.
    if (purpose === 'setup') await this.#forgetSetUp();
    await this.#insert({ purpose, email, token_hash: hashToken(token) }, LINK_SECONDS);
    return token;
  }

  /** A token and a code for one mail, tied to the browser that asked; `null` when there were too many. */
  async createMail(
    email: string,
    browser: string,
  ): Promise<{ readonly token: string; readonly code: string } | null> {
    if ((await this.#recentMails(email)) >= MAXIMUM_MAILS) return null;
    const [id, token, code] = [randomUUID(), newToken(), newCode()];
    const hashes = { token_hash: hashToken(token), browser_hash: hashToken(browser) };
    const code_hash = hashCode(this.#deps.secret, id, code);
    await this.#insert({ id, purpose: 'customer', email, code_hash, ...hashes }, MAIL_SECONDS);
    return { token, code };
  }

  /** What a token would open; consumes nothing. */
  async look(token: string): Promise<SignInSecretRow | undefined> {
    return this.#live().where('token_hash', '=', hashToken(token)).executeTakeFirst();
  }

  /** The newest mail that this browser asked for. */
  async ofBrowser(browser: string): Promise<SignInSecretRow | undefined> {
    return this.#live()
      .where('browser_hash', '=', hashToken(browser))
      .orderBy('ordinal', 'desc')
      .executeTakeFirst();
  }

  /** Uses a secret up; undefined when it was used or is over. */
  async consume(id: string): Promise<SignInSecretRow | undefined> {
    return this.#deps.db
      .deleteFrom('sign_in_secrets')
      .where('id', '=', id)
      .where('expires_at', '>', this.#now())
      .returningAll()
      .executeTakeFirst();
  }

  /** Counts a guess and uses the secret up when it was right. */
  async consumeWithCode(id: string, code: string): Promise<SignInSecretRow | undefined> {
    const row = await this.#deps.db
      .updateTable('sign_in_secrets')
      .set((column) => ({ attempts: column('attempts', '+', 1) }))
      .where('id', '=', id)
      .where('attempts', '<', MAXIMUM_ATTEMPTS)
      .where('expires_at', '>', this.#now())
      .returning(['code_hash'])
      .executeTakeFirst();
    const guess = hashCode(this.#deps.secret, id, readCode(code));
    return row?.code_hash != null && sameHash(row.code_hash, guess) ? this.consume(id) : undefined;
  }

  async #forgetSetUp(): Promise<void> {
    await this.#deps.db.deleteFrom('sign_in_secrets').where('purpose', '=', 'setup').execute();
  }

  #live() {
    return this.#deps.db
      .selectFrom('sign_in_secrets')
      .selectAll()
      .where('expires_at', '>', this.#now());
  }

  async #recentMails(email: string): Promise<number> {
    const { mails } = await this.#deps.db
      .selectFrom('sign_in_secrets')
      .select(({ fn }) => fn.countAll<string>().as('mails'))
      .where('email', '=', email)
      .where('purpose', '=', 'customer')
      .where('expires_at', '>', this.#now())
      .executeTakeFirstOrThrow();
    return Number(mails);
  }

  /** Writes a secret, and takes the opportunity to forget those that are over. */
  async #insert(
    row: { readonly purpose: Purpose; readonly token_hash: string } & Partial<SignInSecretRow>,
    seconds: number,
  ): Promise<void> {
    const now = this.#now();
    await this.#deps.db.deleteFrom('sign_in_secrets').where('expires_at', '<=', now).execute();
    await this.#deps.db
      .insertInto('sign_in_secrets')
      .values({
        id: randomUUID(),
        email: null,
        code_hash: null,
        browser_hash: null,
        attempts: 0,
        created_at: now,
        expires_at: new Date(now.getTime() + seconds * 1000),
        ...row,
      })
      .execute();
  }

  #now(): Date {
    return new Date(this.#deps.clock.now() * 1000);
  }
}
