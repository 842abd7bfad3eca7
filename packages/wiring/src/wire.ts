import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { catalog } from '@signet/catalog/catalog';
import { createAccountStore } from '@signet/database/account/account-store';
import { createAnomalyEvidence } from '@signet/database/anomaly/anomaly-evidence';
import { createAnomalyStore } from '@signet/database/anomaly/anomaly-store';
import { appendAudit } from '@signet/database/audit/append-audit';
import { createAuditLog } from '@signet/database/audit/audit-log';
import { createCatalogSnapshots } from '@signet/database/catalog/catalog-snapshots';
import { createPulseStore } from '@signet/database/heartbeat/pulse-store';
import type { Jobs } from '@signet/database/jobs/open-jobs';
import { createFleetStore } from '@signet/database/key/fleet-store';
import { createSigningKeyStore } from '@signet/database/key/signing-key-store';
import { createLedger } from '@signet/database/ledger/ledger';
import { createLicenseStore } from '@signet/database/license/license-store';
import { createMailOutbox } from '@signet/database/mail/mail-outbox';
import { createRegistryTokenStore } from '@signet/database/registry-token/registry-token-store';
import { createReminderStore } from '@signet/database/reminder/reminder-store';
import { createSignedListStore } from '@signet/database/signed-list/signed-list-store';
import type { Identity, IdentityOptions } from '@signet/identity/create-identity';
import { catalogHash } from '@signet/license-token/catalog-hash';
import { masterKeyOf } from '@signet/license-token/master-key';
import type { renderMail } from '@signet/mail/render-mail';
import type { AnomalyDeps } from '@signet/use-cases/anomaly/anomaly-deps';
import { anomalyWatch } from '@signet/use-cases/anomaly/anomaly-watch';
import type { HeartbeatDeps } from '@signet/use-cases/heartbeat/heartbeat-deps';
import { ensureSigningKeys } from '@signet/use-cases/key/ensure-signing-keys';
import type { KeyDeps, RotationDeps } from '@signet/use-cases/key/key-deps';
import type { LicenseDeps } from '@signet/use-cases/license/deps';
import type { AuditLog } from '@signet/use-cases/ports/audit-log';
import type { IpLocator } from '@signet/use-cases/ports/ip-locator';
import type { Ledger } from '@signet/use-cases/ports/ledger';
import type { MailOutbox } from '@signet/use-cases/ports/mail-outbox';
import type { MailTransport } from '@signet/use-cases/ports/mail-transport';
import type { ObjectSigner } from '@signet/use-cases/ports/object-signer';
import type { PulseStore } from '@signet/use-cases/ports/pulse-store';
import type { ReminderStore } from '@signet/use-cases/ports/reminder-store';
import type { TokenVerifier } from '@signet/use-cases/ports/token-verifier';
import type { RegistryTokenDeps } from '@signet/use-cases/registry-token/rotate-registry-token';
import { type PublishedLists, publishedLists } from '@signet/use-cases/signed-list/published-lists';
import type { Logger } from 'pino';
import { type Deferred, deferred } from './deferred.ts';
import type { Env } from './env.ts';
import { cabinetObjects } from './keys/cabinet-objects.ts';
import { cabinetSigner } from './keys/cabinet-signer.ts';
import { cabinetVerifier } from './keys/cabinet-verifier.ts';
import { type KeyCabinet, keyCabinet } from './keys/key-cabinet.ts';
import { vaultForge } from './keys/vault-forge.ts';
import { watchRing } from './keys/watch-ring.ts';
import { openLocator } from './location/open-locator.ts';
import { openTransport } from './mail/open-transport.ts';
import type { Store } from './open-store.ts';
import { randomIds } from './random-ids.ts';
import { randomRegistryTokens } from './random-registry-tokens.ts';
import { loadSecrets } from './secrets.ts';
import { systemClock } from './system-clock.ts';
import { wireHeartbeat } from './wire-heartbeat.ts';

/** Everything that a server, a worker or a command stands on, built once. */
export interface Wiring {
  readonly license: LicenseDeps;
  readonly verifier: TokenVerifier;
  readonly key: KeyDeps;
  readonly rotation: RotationDeps;
  readonly cabinet: KeyCabinet;
  /** Signs receipts, lists and checkpoints. */
  readonly objects: ObjectSigner;
  readonly lists: PublishedLists;
  readonly anomaly: AnomalyDeps;
  readonly locator: IpLocator;
  readonly audit: AuditLog;
  readonly registry: Pick<RegistryTokenDeps, 'registryTokens' | 'registryTokenForge'>;
  readonly pulses: PulseStore;
  readonly heartbeat: HeartbeatDeps;
  readonly outbox: MailOutbox;
  readonly reminders: ReminderStore;
  readonly transport: MailTransport;
  readonly renderMail: typeof renderMail;
  readonly identity: Identity;
  readonly jobs: Jobs;
  /** Loads what is loaded on first use otherwise; for a server that is up and idle. */
  warmUp(): Promise<void>;
  /** Stops the jobs, then lets go of mail and store. */
  close(): Promise<void>;
}

/** What is decided per process rather than by the environment. */
export interface WireOptions {
  readonly logger: Logger;
  /** Where people and installs reach the server; the `iss` of every token. */
  readonly publicUrl: string;
  /** Whether this process works on jobs, or only sends them. */
  readonly works: boolean;
}

/** Builds every adapter over a migrated store; makes the first signing keys; the only place that knows them all. */
export async function wire(env: Env, store: Store, options: WireOptions): Promise<Wiring> {
  const { db } = store.database;
  const { logger, publicUrl } = options;
  const secrets = loadSecrets(env.dataDir, env.masterKey);
  const master = masterKeyOf(secrets.masterKey);
  if (!master.ok) throw new Error('The master key is not 32 bytes of base64');
  const stored = createSigningKeyStore(db);
  const cabinet = keyCabinet({ keys: stored, master: master.value, clock: systemClock });
  const keys = watchRing(stored, async () => {
    cabinet.forget();
    await publishJwks(env.dataDir, cabinet);
  });
  const key: KeyDeps = { clock: systemClock, forge: vaultForge(master.value), keys };
  await ensureSigningKeys({ ...key, catalog });
  const objects = cabinetObjects(cabinet);
  const lists = createSignedListStore(db);
  const onError = (error: Error) => logger.error({ err: error }, 'a background job failed');
  const jobs = deferred<Jobs>(async () => {
    const { openJobs } = await import('@signet/database/jobs/open-jobs');
    return openJobs(store.database, { works: options.works, onError });
  });
  const transport = openTransport(env, logger);
  const accounts = createAccountStore(db);
  const hash = catalogHash(catalog);
  await createCatalogSnapshots(db).record(hash, catalog, systemClock.now());
  await publishJwks(env.dataDir, cabinet);
  const sendMail = { customerSignIn: (mail: SignInMail) => sendSignIn(transport, mail) };
  const identity = deferred<Identity>(async () => {
    const { createIdentity } = await import('@signet/identity/create-identity');
    const secret = secrets.authSecret;
    const trail = { accounts, appendAudit, clock: systemClock };
    return createIdentity({ db, secret, publicUrl, sendMail, ...trail });
  });
  const license: LicenseDeps = {
    catalog,
    catalogHash: hash,
    issuer: publicUrl,
    clock: systemClock,
    ids: randomIds,
    signer: cabinetSigner(cabinet, catalog),
    licenses: createLicenseStore(db),
    accounts,
    ledger: afterLoading(jobs, createLedger({ db, jobs: jobs.service, ids: randomIds })),
  };
  const pulses = createPulseStore(db);
  const signedLists = publishedLists({ clock: systemClock, signer: objects, lists, keys });
  const anomaly: AnomalyDeps = {
    clock: systemClock,
    anomalies: createAnomalyStore(db, randomIds),
    evidence: createAnomalyEvidence(db),
  };
  const watch = anomalyWatch(anomaly, {
    onError: (error) => logger.warn({ err: error }, 'a look at suspicious heartbeats failed'),
  });
  const shared = { license, watch, pulses, cabinet, keys, signer: objects, lists: signedLists };
  return {
    license,
    verifier: cabinetVerifier(cabinet),
    key,
    rotation: {
      ...{ clock: systemClock, keys, licenses: license.licenses },
      fleet: createFleetStore(db),
      pause: (seconds) => setTimeout(seconds * 1000),
    },
    cabinet,
    objects,
    lists: signedLists,
    anomaly,
    locator: openLocator(env.geoipDb, logger),
    audit: createAuditLog(db),
    registry: registryOf(db),
    pulses,
    heartbeat: wireHeartbeat(store, shared),
    outbox: createMailOutbox(db),
    reminders: createReminderStore({ db, jobs: jobs.service, ids: randomIds }),
    transport,
    renderMail: render,
    identity: identity.service,
    jobs: jobs.service,
    warmUp: async () => {
      await Promise.all([identity.load(), jobs.load()]);
    },
    close: async () => {
      await watch.idle();
      if (jobs.isLoaded()) await jobs.service.stop();
      await transport.close();
      await store.close();
    },
  };
}

function registryOf(db: Store['database']['db']): Wiring['registry'] {
  return {
    registryTokens: createRegistryTokenStore(db),
    registryTokenForge: randomRegistryTokens,
  };
}

/** A commit sends jobs inside its transaction, where the queue itself could not be opened any more. */
function afterLoading(jobs: Deferred<Jobs>, ledger: Ledger): Ledger {
  return {
    ...ledger,
    commit: async (commit) => {
      await jobs.load();
      return ledger.commit(commit);
    },
  };
}

/** The public keys beside the store, so that the command line verifies without a server. */
async function publishJwks(dataDir: string, cabinet: KeyCabinet): Promise<void> {
  // PostgreSQL and a given master key leave nothing else that would have made the folder.
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(join(dataDir, 'jwks.json'), `${JSON.stringify(await cabinet.jwks(), null, 2)}\n`);
}

/** Loaded with the first mail: the words of all mails are nothing that a start should wait for. */
const render: typeof renderMail = async (name, facts, locale) => {
  const mail = await import('@signet/mail/render-mail');
  return mail.renderMail(name, facts, locale);
};

type SignInMail = Parameters<IdentityOptions<unknown>['sendMail']['customerSignIn']>[0];

/** Sign-in mails leave at once: their secrets are in memory only. */
async function sendSignIn(transport: MailTransport, mail: SignInMail): Promise<void> {
  const { to, locale, ...facts } = mail;
  const vendor = 'Signet';
  const content = await render('customer-sign-in', { vendor, ...facts }, locale);
  const sent = await transport.send({ id: randomIds.next('mail'), to, locale, ...content });
  if (!sent.ok) throw new Error(`The sign-in mail did not leave: ${sent.error.detail}`);
}
