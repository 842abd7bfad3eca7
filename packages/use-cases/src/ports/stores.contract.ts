import { beforeAll, describe } from 'vitest';
import { accountStoreContract } from './account-store.contract.ts';
import { anomalyStoreContract } from './anomaly-store.contract.ts';
import { auditLogContract } from './audit-log.contract.ts';
import { fleetStoreContract } from './fleet-store.contract.ts';
import { heartbeatRollUpContract } from './heartbeat-roll-up.contract.ts';
import { heartbeatsContract } from './heartbeats.contract.ts';
import { ledgerContract } from './ledger.contract.ts';
import { licenseStoreContract } from './license-store.contract.ts';
import { mailOutboxContract } from './mail-outbox.contract.ts';
import { registryTokenStoreContract } from './registry-token-store.contract.ts';
import { reminderStoreContract } from './reminder-store.contract.ts';
import { signedListStoreContract } from './signed-list-store.contract.ts';
import { signingKeyStoreContract } from './signing-key-store.contract.ts';
import type { Stores } from './stores.ts';

/** The suites of every storing port, over one store that starts empty. */
export function storesContract(name: string, open: () => Promise<Stores>): void {
  describe(`stores: ${name}`, () => {
    let stores: Stores | undefined;
    beforeAll(async () => {
      stores = await open();
    });
    const opened = () => {
      if (stores === undefined) throw new Error('The stores are not open yet');
      return stores;
    };
    ledgerContract(opened);
    licenseStoreContract(opened);
    accountStoreContract(opened);
    mailOutboxContract(opened);
    auditLogContract(opened);
    anomalyStoreContract(opened);
    signingKeyStoreContract(opened);
    fleetStoreContract(opened);
    registryTokenStoreContract(opened);
    heartbeatsContract(opened);
    heartbeatRollUpContract(opened);
    signedListStoreContract(opened);
    reminderStoreContract(opened);
  });
}
