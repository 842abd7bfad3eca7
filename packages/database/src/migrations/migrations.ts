import type { Migration } from 'kysely/migration';
import { accountsAndLicenses } from './0001-accounts-and-licenses.ts';
import { tokensAndRecords } from './0002-tokens-and-records.ts';
import { auditLog } from './0003-audit-log.ts';
import { keysAndCatalog } from './0004-keys-and-catalog.ts';
import { heartbeats } from './0005-heartbeats.ts';
import { anomalies } from './0006-anomalies.ts';
import { signedLists } from './0007-signed-lists.ts';
import { reminders } from './0008-reminders.ts';
import { registryTokens } from './0009-registry-tokens.ts';
import { keyMails } from './0010-key-mails.ts';
import { handoverRequests } from './0011-handover-requests.ts';

/** Migrations by name; they run in the order of their names, each once. */
export type MigrationList = Readonly<Record<string, Migration>>;

/** Every migration of this package. A released one never changes: add the next number. */
export const migrations: MigrationList = {
  '0001-accounts-and-licenses': accountsAndLicenses,
  '0002-tokens-and-records': tokensAndRecords,
  '0003-audit-log': auditLog,
  '0004-keys-and-catalog': keysAndCatalog,
  '0005-heartbeats': heartbeats,
  '0006-anomalies': anomalies,
  '0007-signed-lists': signedLists,
  '0008-reminders': reminders,
  '0009-registry-tokens': registryTokens,
  '0010-key-mails': keyMails,
  '0011-handover-requests': handoverRequests,
};
