import type { AnomalyId, AnomalyRecord } from '@signet/domain/heartbeat/anomalies/anomaly-record';
import type { DaySum } from '@signet/domain/heartbeat/retention';
import type { AccountId, LicenseId } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Account } from '../ports/account-store.ts';
import type { AuditRow } from '../ports/audit-log.ts';
import type { BeatRecord } from '../ports/heartbeat-log.ts';
import type { IdempotencyRecord } from '../ports/ledger.ts';
import type { StoredLicense, TokenRecord } from '../ports/license-store.ts';
import type { OutboxMail } from '../ports/mail-outbox.ts';
import type { Handover, InstallPulse } from '../ports/pulse-store.ts';
import type { RegistryToken } from '../ports/registry-token-store.ts';
import type { ListedRevocation, PublishedList } from '../ports/signed-list-store.ts';
import type { KeyAnswer, SigningKeyRecord } from '../ports/signing-key-store.ts';

/** What the in-memory stores share: the tables of a store that forgets. */
export interface Memory {
  readonly accounts: Map<string, Account>;
  readonly licenses: Map<LicenseId, StoredLicense>;
  readonly tokens: Map<string, TokenRecord>;
  /** By scope and key. */
  readonly answers: Map<string, IdempotencyRecord>;
  /** Answers about keys, by scope and key. */
  readonly keyAnswers: Map<string, KeyAnswer>;
  /** Oldest first. */
  readonly mails: Map<OutboxMail['id'], OutboxMail>;
  /** Of mails that are sent once. */
  readonly onceKeys: Set<string>;
  readonly keys: Map<string, SigningKeyRecord>;
  /** In the order of their versions. */
  readonly lists: PublishedList[];
  /** What each version of the revocation list took in. */
  readonly listedIn: Map<
    LicenseId,
    { readonly version: number; readonly revocation: ListedRevocation }
  >;
  /** By license, then by install. */
  readonly pulses: Map<LicenseId, Map<string, MemoryPulse>>;
  /** The history; replaced when it is rolled up. */
  beats: readonly BeatRecord[];
  daySums: readonly DaySum[];
  /** In the order in which they were raised. */
  readonly anomalies: Map<AnomalyId, AnomalyRecord>;
  /** How far the anomaly scan has looked. */
  scannedTo: UnixSeconds | null;
  readonly handovers: Map<LicenseId, Handover>;
  /** The live token of each account. */
  readonly registryTokens: Map<AccountId, RegistryToken>;
  /** By ascending number. */
  readonly audit: AuditRow[];
}

/** An install's pulse and when it last beat before its license was transferred (R11). */
export interface MemoryPulse extends InstallPulse {
  readonly liveAt: UnixSeconds | null;
}

/** An empty memory. */
export function createMemory(): Memory {
  return {
    accounts: new Map(),
    licenses: new Map(),
    tokens: new Map(),
    answers: new Map(),
    keyAnswers: new Map(),
    mails: new Map(),
    onceKeys: new Set(),
    keys: new Map(),
    pulses: new Map(),
    beats: [],
    daySums: [],
    anomalies: new Map(),
    scannedTo: null,
    handovers: new Map(),
    lists: [],
    listedIn: new Map(),
    registryTokens: new Map(),
    audit: [],
  };
}
