import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { catalog } from '@signet/catalog/catalog';
import { LICENSE_TOKEN_TYPE } from '@signet/domain/claims/license-claim-table';
import { readLicenseClaims } from '@signet/domain/claims/read-license-claims';
import { err, ok } from '@signet/domain/shared/result';
import { catalogHash } from '@signet/license-token/catalog-hash';
import { jwksOfKeys, keyRingOf } from '@signet/license-token/key-ring';
import { publicJwkOf } from '@signet/license-token/public-jwk';
import { objectSignerOf } from '@signet/license-token/sign-object';
import { signToken } from '@signet/license-token/sign-token';
import {
  generateSigningKey,
  type SigningKey,
  signingKeyOfPem,
} from '@signet/license-token/signing-key';
import { tokenHash } from '@signet/license-token/token-hash';
import { verifyToken } from '@signet/license-token/verify-token';
import { type Role, roles } from '@signet/use-cases/actor/actor';
import { anomalyWatch } from '@signet/use-cases/anomaly/anomaly-watch';
import { licenseFacts } from '@signet/use-cases/heartbeat/license-facts';
import { steadyLists } from '@signet/use-cases/heartbeat/steady-lists';
import { createCountedIds } from '@signet/use-cases/in-memory/counted-ids';
import { createInMemoryStores } from '@signet/use-cases/in-memory/in-memory-stores';
import { sampleActor } from '@signet/use-cases/in-memory/samples';
import type { LicenseDeps } from '@signet/use-cases/license/deps';
import { noLocator } from '@signet/use-cases/ports/ip-locator';
import type { ForgedKey, KeyForge } from '@signet/use-cases/ports/key-forge';
import type { ObjectSigner } from '@signet/use-cases/ports/object-signer';
import type { Stores } from '@signet/use-cases/ports/stores';
import { publishedLists } from '@signet/use-cases/signed-list/published-lists';
import { fastify, type FastifyBaseLogger } from 'fastify';
import { buildServer } from './build-server.ts';
import type { ServerDeps } from './server-deps.ts';

/** 1 May 2026, 12:00 UTC. */
export const NOW = 1_777_636_800;
/** Where the test server says it is. */
export const ORIGIN = 'https://signet.test';

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
  const keys = await testKeys(stores);
  const license: LicenseDeps = {
    catalog,
    catalogHash: catalogHash(catalog),
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
    },
    keys: stores.keys,
    key: { clock, keys: stores.keys, forge: testForge },
    rotation: { clock, pause: async () => {}, ...stores },
    identity: testIdentity(stores),
    verifier: keys.verifier,
    lists,
    heartbeat: {
      license,
      verifier: keys.verifier,
      heartbeats: stores.heartbeats,
      pulses: stores.pulses,
      facts: licenseFacts(stores.licenses),
      signer: keys.objects,
      lists: steadyLists(lists),
      publishedKids: async () => ['k1'],
      random: () => 0,
      watch,
    },
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

async function testKeys(stores: Stores) {
  const key = await generateSigningKey('EdDSA', 'k1');
  const ring = keyRingOf([key]);
  if (!ring.ok) throw new Error(ring.error.code);
  const record = {
    kid: 'k1',
    algorithm: 'EdDSA',
    stage: 'active',
    publicJwk: { ...publicJwkOf(key) },
    sealedPrivateKey: null,
    createdAt: NOW,
    activatedAt: NOW,
  } as const;
  const change = {
    actor: sampleActor,
    requestId: 'req_0',
    at: NOW,
    action: 'key.generate',
  } as const;
  await stores.keys.add(record, change);
  const signer = { kid: 'k1', alg: key.alg, privateKey: key.privateKey, type: LICENSE_TOKEN_TYPE };
  return {
    jwks: { keys: jwksOfKeys([key]).keys },
    objects: objectsOf(key),
    signer: {
      activeKid: async () => 'k1',
      seal: async (claims: object) => {
        const token = signToken({ ...claims }, signer);
        return { token, sha256: tokenHash(token) };
      },
    },
    verifier: {
      verify: async (token: string) => {
        const verified = verifyToken(token, ring.value, { type: LICENSE_TOKEN_TYPE });
        return verified.ok
          ? readLicenseClaims(verified.value.payload, verified.value.header.kid)
          : verified;
      },
    },
  };
}

/** Makes real keys; nothing seals them. */
const testForge: KeyForge = {
  generate: async (algorithm, kid) => forgedOf(await generateSigningKey(algorithm, kid)),
  import: async (pem, kid) => {
    const key = signingKeyOfPem(pem, kid);
    const detail = key.ok ? '' : key.error.problem;
    return key.ok ? ok(forgedOf(key.value)) : err({ code: 'VALIDATION', param: 'pem', detail });
  },
  exportPem: async ({ kid }) => `PEM of ${kid}`,
};

function forgedOf(key: SigningKey): ForgedKey {
  const sealedPrivateKey = `sealed ${key.kid}`;
  return { kid: key.kid, algorithm: key.alg, publicJwk: { ...publicJwkOf(key) }, sealedPrivateKey };
}

/** Signs everything with the one key. */
function objectsOf(key: SigningKey): ObjectSigner {
  return {
    kidFor: async () => key.kid,
    sign: async (kind, claims) => objectSignerOf(kind, key)(claims),
    hashId: tokenHash,
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
