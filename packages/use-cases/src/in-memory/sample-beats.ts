import type { ActiveLicense } from '@signet/domain/license/license';
import type { BeatRecord } from '../ports/heartbeat-log.ts';
import type { StoredLicense } from '../ports/license-store.ts';
import type { Stores } from '../ports/stores.ts';
import { issueCommit, sampleAccount, sampleIds, sampleLicense, sampleNow } from './samples.ts';

/** A heartbeat of an ordinary install, with some of it changed. */
export function sampleBeat(
  licenseId: BeatRecord['licenseId'],
  facts: Partial<BeatRecord> = {},
): BeatRecord {
  return {
    licenseId,
    installId: 'install-1',
    at: sampleNow,
    generation: 1,
    kid: 'k1',
    nonce: sampleIds.uuid(),
    acceptedKids: ['k1', 'k2'],
    version: '1.4.0',
    host: 'shop.acme.example',
    network: '203.0.113.0/24',
    byFile: false,
    usage: { orders: 12, companies: 0.5 },
    revocationsVersion: 1,
    ...facts,
  };
}

/** A license that was just issued to a new customer, with some of it changed. */
export async function issueSample(
  { ledger }: Stores,
  facts: Partial<ActiveLicense> = {},
): Promise<StoredLicense> {
  const account = sampleAccount();
  const result = await ledger.commit(issueCommit(account, sampleLicense(account, facts)));
  const stored = result.ok ? result.value[0] : undefined;
  if (stored === undefined) throw new Error('Nothing was issued');
  return stored;
}
