import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { catalog } from '@signet/catalog/catalog';
import { catalogHash } from '@signet/license-token/catalog-hash';
import { type Role, roles } from '@signet/use-cases/actor/actor';
import { anomalyWatch } from '@signet/use-cases/anomaly/anomaly-watch';
import { licenseMemory } from '@signet/use-cases/heartbeat/license-memory';
import { steadyLists } from '@signet/use-cases/heartbeat/steady-lists';
import { createCountedIds } from '@signet/use-cases/in-memory/counted-ids';
import { createInMemoryStores } from '@signet/use-cases/in-memory/in-memory-stores';
import type { LicenseDeps } from '@signet/use-cases/license/deps';
import { noLocator } from '@signet/use-cases/ports/ip-locator';
import type { Stores } from '@signet/use-cases/ports/stores';
import { publishedLists } from '@signet/use-cases/signed-list/published-lists';
import { fastify, type FastifyBaseLogger } from 'fastify';
import { buildServer } from './build-server.ts';
import { testForge, testKeys } from './keys-fixture.ts';
import type { ServerDeps } from './server-deps.ts';

/** 1 May 2026, 12:00 UTC. */
export const NOW = 1_777_636_800;
/** Where the test server says it is. */
export const ORIGIN = 'https://signet.test';

const sampleCatalogHash = catalogHash(catalog);

/** JSON as a test reads it: unchecked, because the expectations check it. */
export type Json = ReturnType<typeof JSON.parse>;

/** What a fixture can be built over; in memory unless said otherwise. */
export interface FixtureOptions {
  readonly stores?: Stores;
  readonly deps?: Partial<ServerDeps>;
}

/** A server over stores in memory, with real keys, a clock that tests turn, and callers named by their headers. */
export async function openServer(options: FixtureOptions = {}) {
  const ids = createCountedIds();
  const stores = options.stores ?? createInMemoryStores(ids);
  const clock = { time: NOW, now: () => clock.time };
  const log: string[] = [];
  const keys = await testKeys(stores, NOW);
  const license: LicenseDeps = {
    catalog,
    catalogHash: sampleCatalogHash,
    issuer: ORIGIN,
    clock,
    ids,
    signer: keys.signer,
    licenses: stores.licenses,
    accounts: stores.accounts,
    ledger: stores.ledger,
  };
  const lists = publishedLists({ ...stores, clock, signer: keys.objects });
  const anomaly = { clock, anomalies: stores.anomalies, evidence: stores.evidence };
  const watch = anomalyWatch(anomaly, { onError: (error) => log.push(String(error)) });
  const deps: ServerDeps = {
    license,
    anomaly,
    audit: stores.auditLog,
    outbox: stores.outbox,
    pulses: stores.pulses,
    registry: {
      registryTokens: stores.registryTokens,
      registryTokenForge: countedRegistryTokens(),
      npmUrl: null,
    },
    keys: stores.keys,
    key: { clock, keys: stores.keys, forge: testForge },
    rotation: { clock, pause: async () => {}, ...stores },
    identity: testIdentity(stores),
    verifier: keys.verifier,
    lists,
    heartbeat: heartbeatDeps({ license, stores, keys, lists, watch }),
    locator: noLocator,
    jwks: async () => keys.jwks,
    isReady: async () => true,
    logger: loggerInto(log),
    publicUrl: ORIGIN,
    trustedProxies: [],
    frontEnds: {},
    ...options.deps,
  };
  const app = await buildServer(deps);
  return { app, deps, stores, clock, log, watch };
}

/** What receives heartbeats, without any chance in when the next one is due. */
function heartbeatDeps({
  license,
  stores,
  keys,
  lists,
  watch,
}: Pick<ServerDeps, 'license' | 'lists'> &
  Pick<ServerDeps['heartbeat'], 'watch'> & {
    readonly stores: Stores;
    readonly keys: Awaited<ReturnType<typeof testKeys>>;
  }): ServerDeps['heartbeat'] {
  return {
    license,
    verifier: keys.verifier,
    heartbeats: stores.heartbeats,
    pulses: stores.pulses,
    memory: licenseMemory(),
    signer: keys.objects,
    lists: steadyLists(lists),
    publishedKids: async () => ['k1'],
    retiredKids: async () => [],
    random: () => 0,
    watch,
  };
}

/** Headers that make a request one of a service's, of an operator's or of a customer's. */
export const as = {
  service: (role: Role) => ({ authorization: `Bearer key-${role}` }),
  operator: (role: Role) => ({ cookie: `op=${role}`, origin: ORIGIN }),
  customer: (email: string) => ({ cookie: `cu=${email}`, origin: ORIGIN }),
};

/** Registry tokens that look like real ones and count. */
function countedRegistryTokens(): ServerDeps['registry']['registryTokenForge'] {
  let count = 0;
  return {
    next: () => `sgr_${String((count += 1)).padStart(43, '0')}`,
    sha256Of: (token) => createHash('sha256').update(token).digest('hex'),
  };
}

/** A fake of the sign-in: who somebody is stands in the headers. The real one has tests of its own. */
function testIdentity({ accounts }: Stores): ServerDeps['identity'] {
  const roleIn = (text: string | undefined): Role | undefined =>
    roles.find((role) => role === text);
  const cookie = (headers: Headers, name: string) =>
    new RegExp(`(?:^|; )${name}=([^;]*)`).exec(headers.get('cookie') ?? '')?.[1];
  return {
    handle: async () => Response.json({ status: 'sent' }),
    signOut: async (side) => [`${side}=; Max-Age=0`],
    actorOfApiKey: async (key) => {
      const role = roleIn(key.replace('key-', ''));
      return role === undefined ? null : { kind: 'service', id: key, name: 'shop', role };
    },
    operatorOf: async (headers) => {
      const role = roleIn(cookie(headers, 'op'));
      return role === undefined
        ? null
        : { kind: 'operator', id: role, email: `${role}@v.ro`, role };
    },
    customerOf: async (headers) => {
      const email = cookie(headers, 'cu');
      if (email === undefined) return null;
      const account = await accounts.findByEmail(email);
      return { kind: 'customer', id: email, email, accountId: account?.id ?? null };
    },
  };
}

function loggerInto(lines: string[]): FastifyBaseLogger {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return fastify({ logger: { level: 'trace', stream } }).log;
}
