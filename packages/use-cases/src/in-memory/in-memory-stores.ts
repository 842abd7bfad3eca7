import type { AccountStore } from '../ports/account-store.ts';
import type { AuditLog } from '../ports/audit-log.ts';
import type { IdGenerator } from '../ports/id-generator.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { LicenseStore } from '../ports/license-store.ts';
import type { MailOutbox } from '../ports/mail-outbox.ts';
import type { SigningKeyStore } from '../ports/signing-key-store.ts';
import { createInMemoryAccountStore } from './account-store.ts';
import { createInMemoryAuditLog } from './audit-log.ts';
import { createCountedIds } from './counted-ids.ts';
import { createInMemoryLedger } from './ledger.ts';
import { createInMemoryLicenseStore } from './license-store.ts';
import { createInMemoryMailOutbox } from './mail-outbox.ts';
import { createMemory } from './memory.ts';
import { createInMemorySigningKeyStore } from './signing-key-store.ts';

/** Every port that stores something, over one and the same store. */
export interface Stores {
  readonly licenses: LicenseStore;
  readonly accounts: AccountStore;
  readonly ledger: Ledger;
  readonly outbox: MailOutbox;
  readonly auditLog: AuditLog;
  readonly keys: SigningKeyStore;
}

/** Stores for tests; the contract suites that the database passes keep them honest. */
export function createInMemoryStores(ids: IdGenerator = createCountedIds()): Stores {
  const memory = createMemory();
  return {
    licenses: createInMemoryLicenseStore(memory),
    accounts: createInMemoryAccountStore(memory),
    ledger: createInMemoryLedger(memory, ids),
    outbox: createInMemoryMailOutbox(memory),
    auditLog: createInMemoryAuditLog(memory),
    keys: createInMemorySigningKeyStore(memory),
  };
}
