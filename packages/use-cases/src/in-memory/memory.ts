import type { LicenseId } from '@signet/domain/license/license';
import type { Account } from '../ports/account-store.ts';
import type { AuditRow } from '../ports/audit-log.ts';
import type { IdempotencyRecord } from '../ports/ledger.ts';
import type { StoredLicense, TokenRecord } from '../ports/license-store.ts';
import type { OutboxMail } from '../ports/mail-outbox.ts';
import type { ListedRevocation, PublishedList } from '../ports/signed-list-store.ts';
import type { SigningKeyRecord } from '../ports/signing-key-store.ts';

/** What the in-memory stores share: the tables of a store that forgets. */
export interface Memory {
  readonly accounts: Map<string, Account>;
  readonly licenses: Map<LicenseId, StoredLicense>;
  readonly tokens: Map<string, TokenRecord>;
  /** By scope and key. */
  readonly answers: Map<string, IdempotencyRecord>;
  /** Oldest first. */
  readonly mails: Map<OutboxMail['id'], OutboxMail>;
  readonly keys: Map<string, SigningKeyRecord>;
  /** In the order of their versions. */
  readonly lists: PublishedList[];
  /** What each version of the revocation list took in. */
  readonly listedIn: Map<
    LicenseId,
    { readonly version: number; readonly revocation: ListedRevocation }
  >;
  /** By ascending number. */
  readonly audit: AuditRow[];
}

/** An empty memory. */
export function createMemory(): Memory {
  return {
    accounts: new Map(),
    licenses: new Map(),
    tokens: new Map(),
    answers: new Map(),
    mails: new Map(),
    keys: new Map(),
    lists: [],
    listedIn: new Map(),
    audit: [],
  };
}
