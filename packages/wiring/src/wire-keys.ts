import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { catalog } from '@signet/catalog/catalog';
import { createFleetStore } from '@signet/database/key/fleet-store';
import { createSigningKeyStore } from '@signet/database/key/signing-key-store';
import { createLicenseStore } from '@signet/database/license/license-store';
import { createSignedListStore } from '@signet/database/signed-list/signed-list-store';
import { ensureSigningKeys } from '@signet/use-cases/key/ensure-signing-keys';
import type { KeyDeps, RotationDeps } from '@signet/use-cases/key/key-deps';
import type { ObjectSigner } from '@signet/use-cases/ports/object-signer';
import { type PublishedLists, publishedLists } from '@signet/use-cases/signed-list/published-lists';
import type { Env } from './env.ts';
import { cabinetObjects } from './keys/cabinet-objects.ts';
import { type KeyCabinet, keyCabinet } from './keys/key-cabinet.ts';
import { requireOpenable } from './keys/require-openable.ts';
import { vaultForge } from './keys/vault-forge.ts';
import { watchRing } from './keys/watch-ring.ts';
import type { Store } from './open-store.ts';
import { loadSecrets } from './secrets.ts';
import { systemClock } from './system-clock.ts';

/** Everything that stands on the keys of a deployment. */
export interface KeyWiring {
  readonly authSecret: string;
  readonly key: KeyDeps;
  readonly rotation: RotationDeps;
  readonly cabinet: KeyCabinet;
  /** Signs receipts, lists and checkpoints. */
  readonly objects: ObjectSigner;
  readonly lists: PublishedLists;
}

/**
 * Opens the keys of a store, and makes the first ones. Throws `StartRefusedError` when the master
 * key is absent, unsafe or not the one that the keys were sealed under.
 */
export async function wireKeys(
  env: Pick<Env, 'dataDir' | 'masterKey'>,
  { database: { db } }: Pick<Store, 'database'>,
): Promise<KeyWiring> {
  const { dataDir, masterKey } = env;
  const secrets = loadSecrets(dataDir, masterKey);
  const clock = systemClock;
  const stored = createSigningKeyStore(db);
  const cabinet = keyCabinet({ keys: stored, master: secrets.masterKey, clock });
  const keys = watchRing(stored, async () => {
    cabinet.forget();
    await publishJwks(dataDir, cabinet);
  });
  const key: KeyDeps = { clock, forge: vaultForge(secrets.masterKey), keys };
  await ensureSigningKeys({ ...key, catalog });
  await requireOpenable(keys, cabinet, secrets);
  await publishJwks(dataDir, cabinet);
  const objects = cabinetObjects(cabinet);
  const rotation: RotationDeps = {
    clock,
    keys,
    licenses: createLicenseStore(db),
    fleet: createFleetStore(db),
    pause: (seconds) => setTimeout(seconds * 1000),
  };
  const lists = publishedLists({ clock, signer: objects, lists: createSignedListStore(db), keys });
  return { authSecret: secrets.authSecret, key, rotation, cabinet, objects, lists };
}

/** The public keys beside the store, so that the command line verifies without a server. */
async function publishJwks(dataDir: string, cabinet: KeyCabinet): Promise<void> {
  // PostgreSQL and a given master key leave nothing else that would have made the folder.
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(join(dataDir, 'jwks.json'), `${JSON.stringify(await cabinet.jwks(), null, 2)}\n`);
}
