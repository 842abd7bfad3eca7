import { tmpdir } from 'node:os';
import { createAccountStore } from '@signet/database/account/account-store';
import { appendAudit } from '@signet/database/audit/append-audit';
import { connect } from '@signet/database/connect';
import { migrateToLatest, schemaState } from '@signet/database/migrate';
import { createStores } from '@signet/database/test-stores/create-stores';
import { createIdentity } from '@signet/identity/create-identity';
import { identityMigrations } from '@signet/identity/migrations/identity-migrations';
import { startOwnPostgres, withConnection } from '@signet/tooling/pg/test-postgres';
import { createCountedIds } from '@signet/use-cases/in-memory/counted-ids';
import { afterAll, expect, test } from 'vitest';
import { as, openServer, ORIGIN } from './server-fixture.ts';

const LICENSES = '/api/super-admin/licenses';
const LICENSE = { customer_email: 'ana@acme.ro', tier: 'pro', domain_binding: ['acme.ro'] };

const postgres = await startOwnPostgres();
const database = await connect({ databaseUrl: postgres.url, dataDir: tmpdir() });
await migrateToLatest(database, identityMigrations);
const { app, identity } = await open();
const { key } = await identity.createApiKey({ name: 'shop', role: 'owner' });
const service = { authorization: `Bearer ${key}` };
afterAll(async () => {
  await database.close();
  await postgres.stop();
});

async function open() {
  const { db } = database;
  const ids = createCountedIds();
  const accounts = createAccountStore(db);
  const stores = createStores(database, { ids, jobs: { send: async () => {} } });
  const signIn = createIdentity({
    db,
    accounts,
    secret: 'a secret for tests that is long enough',
    publicUrl: ORIGIN,
    appendAudit,
    clock: { now: () => Math.floor(Date.now() / 1000) },
    sendMail: { customerSignIn: async () => {} },
  });
  const isReady = async () =>
    (await schemaState(database, identityMigrations)).pending.length === 0;
  const server = await openServer({ stores, deps: { identity: signIn, isReady } });
  return { ...server, identity: signIn };
}

const issue = () =>
  app.inject({
    method: 'POST',
    url: LICENSES,
    headers: { ...service, 'idempotency-key': 'order-1' },
    payload: LICENSE,
  });

const signIn = () =>
  app.inject({
    method: 'POST',
    url: '/api/auth/operator/sign-in/email',
    headers: as.operator('owner'),
    payload: { email: 'ion@vendor.ro', password: 'correct horse battery' },
  });

test('a lost PostgreSQL is 503 with Retry-After at every door, and served again after its restart', async () => {
  expect((await app.inject('/readyz')).statusCode).toBe(200);
  await postgres.halt();
  const refused = await Promise.all([
    app.inject({ url: LICENSES, headers: service }),
    issue(),
    signIn(),
    app.inject({ url: '/trpc/license.list?input=%7B%7D', headers: service }),
    app.inject('/readyz'),
  ]);
  for (const { statusCode, headers } of refused) {
    expect({ statusCode, retry: headers['retry-after'] }).toEqual({ statusCode: 503, retry: '5' });
  }
  const [list, issued, signedIn, overTrpc] = refused.map((answer) => answer.json());
  expect(list).toMatchObject({ code: 'UNAVAILABLE', fix: expect.any(String) });
  expect([issued.code, signedIn.code]).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
  expect(overTrpc.error.data).toMatchObject({ code: 'UNAVAILABLE', httpStatus: 503 });
  expect((await app.inject('/healthz')).statusCode).toBe(200);
  await postgres.start();
  expect((await app.inject('/readyz')).statusCode).toBe(200);
  expect((await issue()).statusCode).toBe(201);
  expect((await issue()).json().license.customer.email).toBe(LICENSE.customer_email);
  expect((await app.inject({ url: LICENSES, headers: service })).json().total).toBe(1);
});

test('a restart that is over in a moment fails no request', async () => {
  await postgres.halt();
  const asked = app.inject({ url: LICENSES, headers: service });
  await postgres.start();
  expect((await asked).statusCode).toBe(200);
});

test('terminated backends are at worst a 503, and the next request is served', async () => {
  const ended = await withConnection(postgres.url, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'signet'`,
    ),
  );
  expect(ended.rowCount).toBeGreaterThan(0);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => app.inject({ url: LICENSES, headers: service })),
  );
  for (const { statusCode } of answers) expect([200, 503]).toContain(statusCode);
  expect((await app.inject({ url: LICENSES, headers: service })).statusCode).toBe(200);
});
