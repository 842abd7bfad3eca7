import type { IdGenerator } from '@signet/use-cases/ports/id-generator';
import type { Stores } from '@signet/use-cases/ports/stores';
import { createAccountStore } from '../account/account-store.ts';
import { createAnomalyEvidence } from '../anomaly/anomaly-evidence.ts';
import { createAnomalyStore } from '../anomaly/anomaly-store.ts';
import { createAuditLog } from '../audit/audit-log.ts';
import type { Database } from '../connect.ts';
import { createHeartbeatLog } from '../heartbeat/heartbeat-log.ts';
import { createPulseStore } from '../heartbeat/pulse-store.ts';
import type { Jobs } from '../jobs/open-jobs.ts';
import { createFleetStore } from '../key/fleet-store.ts';
import { createSigningKeyStore } from '../key/signing-key-store.ts';
import { createLedger } from '../ledger/ledger.ts';
import { createLicenseStore } from '../license/license-store.ts';
import { createMailOutbox } from '../mail/mail-outbox.ts';
import { createRegistryTokenStore } from '../registry-token/registry-token-store.ts';
import { createReminderStore } from '../reminder/reminder-store.ts';
import { createSignedListStore } from '../signed-list/signed-list-store.ts';

/** Every storing port of the use cases over an open, migrated store. */
export function createStores(
  { db }: Pick<Database, 'db'>,
  { jobs, ids }: { readonly jobs: Pick<Jobs, 'send'>; readonly ids: IdGenerator },
): Stores {
  return {
    licenses: createLicenseStore(db),
    accounts: createAccountStore(db),
    ledger: createLedger({ db, jobs, ids }),
    outbox: createMailOutbox(db),
    auditLog: createAuditLog(db),
    anomalies: createAnomalyStore(db, ids),
    evidence: createAnomalyEvidence(db),
    keys: createSigningKeyStore(db),
    fleet: createFleetStore(db),
    registryTokens: createRegistryTokenStore(db),
    heartbeats: createHeartbeatLog(db),
    pulses: createPulseStore(db),
    lists: createSignedListStore(db),
    reminders: createReminderStore({ db, jobs, ids }),
  };
}
