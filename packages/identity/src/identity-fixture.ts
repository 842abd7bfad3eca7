import { PGlite } from '@electric-sql/pglite';
import type { Locale } from '@signet/domain/catalog/localized-text';
import type { AuditEntry, AuditOrigin } from '@signet/use-cases/ports/audit-entry';
import { Kysely, PGliteDialect, sql } from 'kysely';
import type { Side } from './auth/table-names.ts';
import { createIdentity } from './create-identity.ts';
import type { IdentityTables } from './identity-tables.ts';
import { identityMigrations } from './migrations/identity-migrations.ts';
import type { CustomerSignInMail } from './sign-in/customer-sign-in.ts';

let nextAddress = 0;

/** A browser that keeps cookies and says where its requests come from. */
export class TestBrowser {
  readonly #cookies = new Map<string, string>();
  readonly #send: (request: Request, address: string) => Promise<Response>;
  readonly #url: string;
  // Requests are counted per address: each browser has its own.
  readonly #address = `192.0.2.${(nextAddress += 1)}`;

  constructor(url: string, send: (request: Request, address: string) => Promise<Response>) {
    this.#url = url;
    this.#send = send;
  }

  get headers(): Headers {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Headers(cookie === '' ? {} : { cookie });
  }

  /** Posts JSON, keeps the cookies, answers status and body. */
  async post(path: string, body: object, from = 'https://signet.test') {
    const headers = this.headers;
    headers.set('content-type', 'application/json');
    headers.set('origin', from);
    const request = new Request(`${this.#url}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const response = await this.#send(request, this.#address);
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as Record<string, unknown> };
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0/i.test(cookie)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

let store: Promise<Kysely<IdentityTables>> | undefined;

/** Boots the file's store; for `beforeAll`, because it takes seconds on a busy machine. */
export function openStore(): Promise<Kysely<IdentityTables>> {
  store ??= bootStore();
  return store;
}

async function bootStore(): Promise<Kysely<IdentityTables>> {
  const db = new Kysely<IdentityTables>({ dialect: new PGliteDialect({ pglite: new PGlite() }) });
  for (const migration of Object.values(identityMigrations)) await migration.up(db);
  return db;
}

async function emptyStore(): Promise<Kysely<IdentityTables>> {
  const db = await openStore();
  await sql`truncate operator_user, customer_user, sign_in_secrets, api_keys cascade`.execute(db);
  return db;
}

/** An audit row as it is handed to the log. */
export type AuditNote = AuditEntry & Pick<AuditOrigin, 'actor' | 'requestId'>;

/** A sign-in over an empty store, with a clock that tests turn and mails that tests read. */
export async function openIdentity() {
  const db = await emptyStore();
  const mails: CustomerSignInMail[] = [];
  const clock = { offset: 0, now: () => Math.floor(Date.now() / 1000) + clock.offset };
  const audit: AuditNote[] = [];
  const identity = createIdentity({
    db,
    appendAudit: async (_transaction, { actor, requestId }, entries) => {
      audit.push(...entries.map((entry) => ({ actor, requestId, ...entry })));
    },
    clock,
    secret: 'a secret for tests that is long enough',
    publicUrl: 'https://signet.test',
    accounts: {
      findByEmail: async (email) =>
        email === 'ana@acme.ro'
          ? { id: 'acc_1', email, company: null, cif: null, locale: 'ro' }
          : undefined,
    },
    sendMail: {
      customerSignIn: async (mail) => {
        mails.push(mail);
      },
    },
  });
  const browser = (side: Side, locale: Locale | null = null) =>
    new TestBrowser(`https://signet.test/api/auth/${side}`, (request, address) =>
      identity.handle(side, request, { clientIp: address, requestId: 'req_1', locale }),
    );
  return { identity, db, clock, mails, audit, browser };
}

/** Every text of every table, to search for what must not be at rest. */
export async function everythingAtRest(db: Kysely<IdentityTables>): Promise<string> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(
    db,
  );
  const texts = tables.rows.map(async ({ name }) => {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    return JSON.stringify(rows);
  });
  return (await Promise.all(texts)).join('\n');
}

/** The token of a mailed or printed link. */
export function tokenOf(link: string | null | undefined): string {
  return link?.split('#t=')[1] ?? '';
}
