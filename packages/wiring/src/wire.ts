import { catalog } from '@signet/catalog/catalog';
import { createAccountStore } from '@signet/database/account/account-store';
import { appendAudit } from '@signet/database/audit/append-audit';
import { createAuditLog } from '@signet/database/audit/audit-log';
import { createCatalogSnapshots } from '@signet/database/catalog/catalog-snapshots';
import { createPulseStore } from '@signet/database/heartbeat/pulse-store';
import type { Jobs } from '@signet/database/jobs/open-jobs';
import { createLedger } from '@signet/database/ledger/ledger';
import { createLicenseStore } from '@signet/database/license/license-store';
import { createMailOutbox } from '@signet/database/mail/mail-outbox';
import { createRegistryTokenStore } from '@signet/database/registry-token/registry-token-store';
import { createReminderStore } from '@signet/database/reminder/reminder-store';
import type { Identity, IdentityOptions } from '@signet/identity/create-identity';
import { catalogHash } from '@signet/license-token/catalog-hash';
import type { renderMail } from '@signet/mail/render-mail';
import type { AnomalyDeps } from '@signet/use-cases/anomaly/anomaly-deps';
import type { HeartbeatDeps } from '@signet/use-cases/heartbeat/heartbeat-deps';
import type { LicenseDeps } from '@signet/use-cases/license/deps';
import type { AccountStore } from '@signet/use-cases/ports/account-store';
import type { AuditLog } from '@signet/use-cases/ports/audit-log';
import type { IpLocator } from '@signet/use-cases/ports/ip-locator';
import type { Ledger } from '@signet/use-cases/ports/ledger';
import type { MailOutbox } from '@signet/use-cases/ports/mail-outbox';
import type { MailTransport } from '@signet/use-cases/ports/mail-transport';
import type { PulseStore } from '@signet/use-cases/ports/pulse-store';
import type { ReminderStore } from '@signet/use-cases/ports/reminder-store';
import type { TokenVerifier } from '@signet/use-cases/ports/token-verifier';
import type { RegistryTokenDeps } from '@signet/use-cases/registry-token/rotate-registry-token';
import type { Logger } from 'pino';
import { type Deferred, deferred } from './deferred.ts';
import type { Env } from './env.ts';
import { cabinetSigner } from './keys/cabinet-signer.ts';
import { cabinetVerifier } from './keys/cabinet-verifier.ts';
import { openLocator } from './location/open-locator.ts';
import { openTransport } from './mail/open-transport.ts';
import type { Store } from './open-store.ts';
import { randomIds } from './random-ids.ts';
import { randomRegistryTokens } from './random-registry-tokens.ts';
import { systemClock } from './system-clock.ts';
import { wireAnomaly } from './wire-anomaly.ts';
import { wireHeartbeat } from './wire-heartbeat.ts';
import { type KeyWiring, wireKeys } from './wire-keys.ts';

/** Everything that a server, a worker or a command stands on, built once. */
export interface Wiring extends Omit<KeyWiring, 'authSecret'> {
  readonly license: LicenseDeps;
  readonly verifier: TokenVerifier;
  readonly anomaly: AnomalyDeps;
  readonly locator: IpLocator;
  readonly audit: AuditLog;
  readonly registry: RegistryWiring;
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
  const { authSecret: secret, ...keyed } = await wireKeys(env, store);
  const { cabinet, objects, lists } = keyed;
  const onError = (error: Error) => logger.error({ err: error }, 'a background job failed');
  const jobs = deferred<Jobs>(async () => {
    const { openJobs } = await import('@signet/database/jobs/open-jobs');
    return openJobs(store.database, { works: options.works, onError });
  });
  const transport = openTransport(env, logger);
  const accounts = createAccountStore(db);
  const hash = catalogHash(catalog);
  await createCatalogSnapshots(db).record(hash, catalog, systemClock.now());
  const identity = deferred(() => openIdentity(db, { secret, publicUrl, transport, accounts }));
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
  const { anomaly, watch } = wireAnomaly(store, logger);
  const { keys } = keyed.key;
  const shared = { license, watch, pulses, cabinet, keys, signer: objects, lists };
  return {
    ...keyed,
    license,
    verifier: cabinetVerifier(cabinet),
    anomaly,
    locator: openLocator(env.geoipDb, logger),
    audit: createAuditLog(db),
    registry: registryOf(db, env),
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

/** Loaded with the first sign-in. */
async function openIdentity(
  db: Store['database']['db'],
  { transport, ...settings }: IdentitySettings,
): Promise<Identity> {
  const { createIdentity } = await import('@signet/identity/create-identity');
  const sendMail = { customerSignIn: (mail: SignInMail) => sendSignIn(transport, mail) };
  return createIdentity({ db, sendMail, appendAudit, clock: systemClock, ...settings });
}

interface IdentitySettings {
  readonly secret: string;
  readonly publicUrl: string;
  readonly transport: MailTransport;
  readonly accounts: AccountStore;
}

interface RegistryWiring extends Pick<RegistryTokenDeps, 'registryTokens' | 'registryTokenForge'> {
  /** The vendor's npm registry; `null` where none is named. */
  readonly npmUrl: string | null;
}

function registryOf(db: Store['database']['db'], { npmRegistryUrl }: Env): RegistryWiring {
  return {
    npmUrl: npmRegistryUrl ?? null,
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
