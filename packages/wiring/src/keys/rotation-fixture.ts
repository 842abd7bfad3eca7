import { randomUUID } from 'node:crypto';
import { catalog } from '@signet/catalog/catalog';
import type { Database } from '@signet/database/connect';
import { createStores } from '@signet/database/test-stores/create-stores';
import type { LicenseId } from '@signet/domain/license/license';
import { catalogHash } from '@signet/license-token/catalog-hash';
import type { MasterKey } from '@signet/license-token/master-key';
import type { RotationDeps } from '@signet/use-cases/key/key-deps';
import type { LicenseDeps } from '@signet/use-cases/license/deps';
import { type IssueInput, issueLicense } from '@signet/use-cases/license/issue-license';
import { perform } from '@signet/use-cases/license/perform';
import type { Clock } from '@signet/use-cases/ports/clock';
import { publishedLists } from '@signet/use-cases/signed-list/published-lists';
import { randomIds } from '../random-ids.ts';
import { cabinetObjects } from './cabinet-objects.ts';
import { cabinetSigner } from './cabinet-signer.ts';
import { cabinetVerifier } from './cabinet-verifier.ts';
import { keyCabinet } from './key-cabinet.ts';
import { vaultForge } from './vault-forge.ts';
import { watchRing } from './watch-ring.ts';

/** Who acts in the tests of rotation. */
export const owner = {
  actor: { kind: 'operator', id: 'usr_1', email: 'ana@vendor.example', role: 'owner' },
  requestId: 'req_1',
  idempotency: null,
} as const;

/** One server process as far as keys go: caches of its own over a store that it shares. */
export function keyProcess(
  database: Database,
  { master, clock }: { readonly master: MasterKey; readonly clock: Clock },
) {
  const stores = createStores(database, { ids: randomIds, jobs: { send: async () => {} } });
  const cabinet = keyCabinet({ keys: stores.keys, master, clock });
  const keys = watchRing(stores.keys, () => cabinet.forget());
  const license: LicenseDeps = {
    catalog,
    catalogHash: catalogHash(catalog),
    issuer: 'https://licenses.example',
    clock,
    ids: randomIds,
    signer: cabinetSigner(cabinet, catalog),
    licenses: stores.licenses,
    accounts: stores.accounts,
    ledger: stores.ledger,
  };
  const rotation: RotationDeps = {
    clock,
    keys,
    fleet: stores.fleet,
    licenses: stores.licenses,
    pause: async () => {},
  };
  const objects = cabinetObjects(cabinet);
  return {
    stores,
    cabinet,
    license,
    rotation,
    key: { clock, keys, forge: vaultForge(master) },
    verifier: cabinetVerifier(cabinet),
    lists: publishedLists({ clock, signer: objects, lists: stores.lists, keys }),
  };
}

/** One such process. */
export type KeyProcess = ReturnType<typeof keyProcess>;

/** Issues a license of a new customer; throws when it is refused. */
export async function issueNew({ license }: Pick<KeyProcess, 'license'>) {
  const name = randomUUID();
  const input: IssueInput = {
    product: 'storefront',
    tier: 'pro',
    kind: 'perpetual',
    term: null,
    features: null,
    holder: { email: `${name}@example.com`, company: null, cif: null, locale: null },
    domains: [`${name}.example`],
    redirectDomains: [],
    themes: [],
    plugins: [],
    nichePackages: [],
    supportPeriod: null,
    earlyAdopter: false,
    sendEmail: false,
  };
  const done = await perform(license, owner, { plan: issueLicense, input });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const [stored] = done.value.licenses;
  const { token } = done.value;
  if (stored === undefined || token === null) throw new Error('Nothing was signed');
  return { license: stored.license, token };
}

/** An install of a license that beats now and says which keys it accepts. */
export async function beatNow(
  { stores, license: { clock } }: Pick<KeyProcess, 'stores' | 'license'>,
  licenseId: LicenseId,
  { kid, acceptedKids }: { readonly kid: string; readonly acceptedKids: readonly string[] },
): Promise<void> {
  const installId = randomUUID();
  const kept = await stores.heartbeats.keep({
    licenseId,
    installId,
    kid,
    acceptedKids,
    at: clock.now(),
    generation: 1,
    nonce: installId,
    version: null,
    host: null,
    network: null,
    byFile: false,
    usage: null,
    revocationsVersion: 1,
  });
  if (!kept.ok) throw new Error(kept.error.code);
}
