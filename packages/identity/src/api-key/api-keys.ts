import { randomUUID } from 'node:crypto';
import { type Actor, type Role, roles } from '@signet/use-cases/actor/actor';
import type { Clock } from '@signet/use-cases/ports/clock';
import type { ChangeOrigin, IdentityAudit } from '../audit/identity-audit.ts';
import type { IdentityDb } from '../identity-tables.ts';
import { hashToken, newToken } from '../sign-in/secret-text.ts';

const PREFIX = 'sgk_';
const KEY = /^sgk_[A-Za-z0-9_-]{43}$/;
/** What lists show of a key, so that its holder recognizes it. */
const START_LENGTH = 9;

/** A key as lists show it. */
export interface ApiKeyRecord {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Its first characters. */
  readonly start: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

interface ApiKeysDeps {
  readonly db: IdentityDb;
  readonly clock: Clock;
  readonly audit: IdentityAudit;
}

/** API keys of services: 256 random bits, shown once, known by their hash. */
export class ApiKeys {
  readonly #db: IdentityDb;
  readonly #clock: Clock;
  readonly #audit: IdentityAudit;

  constructor({ db, clock, audit }: ApiKeysDeps) {
    this.#db = db;
    this.#clock = clock;
    this.#audit = audit;
  }

  /** Makes a key; its text is answered here and never again. */
  async create(input: { readonly name: string; readonly role: Role }, by: ChangeOrigin) {
    const id = `key_${randomUUID()}`;
    const key = `${PREFIX}${newToken()}`;
    const start = key.slice(0, START_LENGTH);
    const row = { id, ...input, start, key_hash: hashToken(key), created_at: this.#now() };
    return this.#audit.change(by, async (transaction) => {
      await transaction
        .insertInto('api_keys')
        .values({ ...row, revoked_at: null })
        .execute();
      const entry = { action: 'api_key.create', targetId: id, before: null };
      return { answer: { id, key }, entries: [{ ...entry, after: { id, ...input, start } }] };
    });
  }

  /** Every key, the newest first. */
  async list(): Promise<readonly ApiKeyRecord[]> {
    return this.#db
      .selectFrom('api_keys')
      .select(['id', 'name', 'role', 'start', 'created_at as createdAt', 'revoked_at as revokedAt'])
      .orderBy('created_at', 'desc')
      .execute();
  }

  /** Ends a key at once; answers whether it lived. */
  async revoke(id: string, by: ChangeOrigin): Promise<boolean> {
    return this.#audit.change(by, async (transaction) => {
      const before = await transaction
        .updateTable('api_keys')
        .set({ revoked_at: this.#now() })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .returning(['id', 'name', 'role', 'start'])
        .executeTakeFirst();
      const entry = { action: 'api_key.revoke', targetId: id, before, after: null };
      return { answer: before !== undefined, entries: before === undefined ? [] : [entry] };
    });
  }

  /** The service that holds a key; `null` for text that is none, and for a revoked one. */
  async actorOf(key: string): Promise<Extract<Actor, { readonly kind: 'service' }> | null> {
    if (!KEY.test(key)) return null;
    const row = await this.#db
      .selectFrom('api_keys')
      .select(['id', 'name', 'role'])
      .where('key_hash', '=', hashToken(key))
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return row === undefined || !roles.includes(row.role) ? null : { kind: 'service', ...row };
  }

  #now(): Date {
    return new Date(this.#clock.now() * 1000);
  }
}
