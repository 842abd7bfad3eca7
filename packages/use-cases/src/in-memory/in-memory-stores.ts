import type { IdGenerator } from '../ports/id-generator.ts';
import type { Stores } from '../ports/stores.ts';
import { createInMemoryAccountStore } from './account-store.ts';
import { createInMemoryAnomalyEvidence } from './anomaly-evidence.ts';
import { createInMemoryAnomalyStore } from './anomaly-store.ts';
import { createInMemoryAuditLog } from './audit-log.ts';
import { createCountedIds } from './counted-ids.ts';
import { createInMemoryFleetStore } from './fleet-store.ts';
import { createInMemoryHeartbeatLog } from './heartbeat-log.ts';
import { createInMemoryLedger } from './ledger.ts';
import { createInMemoryLicenseStore } from './license-store.ts';
import { createInMemoryMailOutbox } from './mail-outbox.ts';
import { createMemory } from './memory.ts';
import { createInMemoryPulseStore } from './pulse-store.ts';
import { createInMemoryRegistryTokenStore } from './registry-token-store.ts';
import { createInMemoryReminderStore } from './reminder-store.ts';
import { createInMemorySignedListStore } from './signed-list-store.ts';
import { createInMemorySigningKeyStore } from './signing-key-store.ts';

/** Stores for tests; the contract suites that the database passes keep them honest. */
export function createInMemoryStores(ids: IdGenerator = createCountedIds()): Stores {
  const memory = createMemory();
  return {
    licenses: createInMemoryLicenseStore(memory),
    accounts: createInMemoryAccountStore(memory),
    ledger: createInMemoryLedger(memory, ids),
    outbox: createInMemoryMailOutbox(memory),
    auditLog: createInMemoryAuditLog(memory),
    anomalies: createInMemoryAnomalyStore(memory, ids),
    evidence: createInMemoryAnomalyEvidence(memory),
    keys: createInMemorySigningKeyStore(memory),
    fleet: createInMemoryFleetStore(memory),
    heartbeats: createInMemoryHeartbeatLog(memory),
    pulses: createInMemoryPulseStore(memory),
    lists: createInMemorySignedListStore(memory),
    reminders: createInMemoryReminderStore(memory, ids),
    registryTokens: createInMemoryRegistryTokenStore(memory),
  };
}
