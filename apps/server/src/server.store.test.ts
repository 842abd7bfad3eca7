import { createAccountStore } from '@signet/database/account/account-store';
import { appendAudit } from '@signet/database/audit/append-audit';
import type { Database } from '@signet/database/connect';
import { migrateToLatest } from '@signet/database/migrate';
import { createStores } from '@signet/database/test-stores/create-stores';
import { freshEmbedded, freshPostgres } from '@signet/database/test-stores/test-databases';
import { createIdentity } from '@signet/identity/create-identity';
import { identityMigrations } from '@signet/identity/migrations/identity-migrations';
import type { CustomerSignInMail } from '@signet/identity/sign-in/customer-sign-in';
import { createCountedIds } from '@signet/use-cases/in-memory/counted-ids';
import { beforeAll, describe, expect, test } from 'vitest';
import { as, NOW, openServer, ORIGIN } from './server-fixture.ts';

const LICENSES = '/api/super-admin/licenses';
const body = { customer_email: 'ana@acme.ro', tier: 'pro', domain_binding: ['acme.ro'] };

/** A server over a real store and the real sign-in. */
async function openOver(database: Database) {
  await migrateToLatest(database, identityMigrations);
  const { db } = database;
  const ids = createCountedIds();
  const accounts = createAccountStore(db);
  const mails: CustomerSignInMail[] = [];
  const identity = createIdentity({
    db,
    secret: 'a secret for tests that is long enough',
    publicUrl: ORIGIN,
    appendAudit,
    clock: { now: () => Math.floor(Date.now() / 1000) },
    accounts,
    sendMail: {
      customerSignIn: async (mail) => {
        mails.push(mail);
      },
    },
  });
  const stores = createStores(database, { ids, jobs: { send: async () => {} } });
  const server = await openServer({ stores, deps: { identity } });
  return { ...server, identity, mails };
}

type Opened = Awaited<ReturnType<typeof openOver>>;

/** Posts JSON from our own origin; answers the body and the cookies that were set. */
async function post({ app }: Opened, path: string, payload: object, cookie = '') {
  const headers = { origin: ORIGIN, ...(cookie === '' ? {} : { cookie }) };
  const answer = await app.inject({ method: 'POST', url: path, headers, payload });
  const set = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  return { status: answer.statusCode, body: answer.json(), cookie: set.join('; ') };
}

function tokenOf(link: string | null | undefined): string {
  return link?.split('#t=')[1] ?? '';
}

describe.each([
  ['PGlite', freshEmbedded],
  ['PostgreSQL', freshPostgres],
])('on %s', (_, fresh) => {
  let server: Opened;
  let owner: string;
  beforeAll(async () => {
    server = await openOver(await fresh());
    const token = tokenOf(await server.identity.createSetupLink());
    const person = { name: 'Ion', email: 'ion@vendor.ro', password: 'correct horse battery' };
    const answer = await post(server, '/api/auth/operator/sign-in/setup', { token, ...person });
    owner = answer.cookie;
  });

  test('from the first sign-in to a customer with a new copy of the key', async () => {
    expect(owner).toContain('__Host-signet-operator=');
    const issued = await post(server, LICENSES, body, owner);
    expect(issued.status).toBe(201);
    expect(issued.body.license).toMatchObject({
      created_at: new Date(NOW * 1000).toISOString().replace('.000', ''),
    });
    const asked = await post(server, '/api/auth/customer/sign-in/request', {
      email: 'ana@acme.ro',
    });
    const token = tokenOf(server.mails.at(-1)?.url);
    const path = '/api/auth/customer/sign-in/link';
    const signedIn = await post(server, path, { token }, asked.cookie);
    expect(signedIn.body).toEqual({ status: 'signed-in' });
    const { id } = issued.body.license;
    const copy = await post(server, '/trpc/portal.licenses.newCopy', { id }, signedIn.cookie);
    expect(copy.body.result.data.license).toMatchObject({ id, generation: 2 });
    const asVendor = await post(server, `${LICENSES}/${id}/resend`, {}, signedIn.cookie);
    expect(asVendor.body.code).toBe('ROLE_REQUIRED');
  });

  test('F05: the sign-in, the key and the customer stand in the audit log of the same store', async () => {
    const { id } = await server.identity.createApiKey({ name: 'logged', role: 'auditor' });
    const [made] = await server.stores.auditLog.ofTarget(id, 9);
    expect(made).toMatchObject({ action: 'api_key.create', after: { name: 'logged' } });
    const me = await server.app.inject({ url: '/trpc/session.me', headers: { cookie: owner } });
    const rows = await server.stores.auditLog.ofTarget(me.json().result.data.id, 9);
    expect(rows.map(({ action }) => action)).toEqual(['operator.sign_in', 'operator.add']);
    expect(rows[0]?.requestId).toMatch(/^req_/);
  });

  test('the same request twice at the same time happens once', async () => {
    const { key } = await server.identity.createApiKey({ name: 'shop', role: 'operator' });
    const headers = { authorization: `Bearer ${key}`, 'idempotency-key': 'order-9' };
    const payload = { ...body, customer_email: 'twice@acme.ro' };
    const request = { method: 'POST', url: LICENSES, headers, payload } as const;
    const answers = await Promise.all([server.app.inject(request), server.app.inject(request)]);
    const [first, second] = answers.map((answer) => answer.json());
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect(second).toEqual(first);
    const list = await server.app.inject({ url: `${LICENSES}?q=twice`, headers });
    expect(list.json().total).toBe(1);
  });

  test('a wrong password, a wrong key and no session are all 401 with the one error body', async () => {
    const wrong = { email: 'ion@vendor.ro', password: 'wrong horse battery' };
    const answer = await post(server, '/api/auth/operator/sign-in/email', wrong);
    expect({ status: answer.status, code: answer.body.code }).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
    for (const headers of [{}, as.service('owner'), { cookie: '__Host-signet-operator=x.y' }]) {
      const refused = await server.app.inject({ url: LICENSES, headers });
      expect(refused.statusCode).toBe(401);
    }
  });

  test('signing out over the API ends the session', async () => {
    const person = { email: 'ion@vendor.ro', password: 'correct horse battery' };
    const { cookie } = await post(server, '/api/auth/operator/sign-in/email', person);
    const me = async () =>
      (await server.app.inject({ url: '/trpc/session.me', headers: { cookie } })).statusCode;
    expect(await me()).toBe(200);
    const headers = { cookie, origin: ORIGIN, 'content-type': 'application/json' };
    const out = await server.app.inject({ method: 'POST', url: '/trpc/session.signOut', headers });
    expect(out.cookies).toContainEqual(
      expect.objectContaining({ name: '__Host-signet-operator', maxAge: 0 }),
    );
    expect(await me()).toBe(401);
  });

  test('text that the store cannot keep is refused at every door', async () => {
    const email = 'a\u0000@acme.ro';
    const sign = await post(server, '/api/auth/customer/sign-in/request', { email });
    expect(sign.status).toBe(422);
    const query = await server.app.inject({ url: `${LICENSES}?q=%00`, headers: { cookie: owner } });
    expect(query.statusCode).toBe(422);
    const cursor = await server.app.inject({
      url: `${LICENSES}?cursor=nonsense`,
      headers: { cookie: owner },
    });
    expect(cursor.statusCode).toBe(200);
  });
});
