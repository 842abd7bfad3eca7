import type { AccountStore } from './account-store.ts';
import type { AnomalyEvidence } from './anomaly-evidence.ts';
import type { AnomalyStore } from './anomaly-store.ts';
import type { AuditLog } from './audit-log.ts';
import type { FleetStore } from './fleet-store.ts';
import type { HeartbeatLog } from './heartbeat-log.ts';
import type { Ledger } from './ledger.ts';
import type { LicenseStore } from './license-store.ts';
import type { MailOutbox } from './mail-outbox.ts';
import type { PulseStore } from './pulse-store.ts';
import type { RegistryTokenStore } from './registry-token-store.ts';
import type { ReminderStore } from './reminder-store.ts';
import type { SignedListStore } from './signed-list-store.ts';
import type { SigningKeyStore } from './signing-key-store.ts';

/** Every port that stores something, over one and the same store. */
export interface Stores {
  readonly licenses: LicenseStore;
  readonly accounts: AccountStore;
  readonly ledger: Ledger;
  readonly outbox: MailOutbox;
  readonly auditLog: AuditLog;
  readonly anomalies: AnomalyStore;
  readonly evidence: AnomalyEvidence;
  readonly keys: SigningKeyStore;
  readonly fleet: FleetStore;
  readonly heartbeats: HeartbeatLog;
  readonly pulses: PulseStore;
  readonly lists: SignedListStore;
  readonly reminders: ReminderStore;
  readonly registryTokens: RegistryTokenStore;
}
