import { beforeAll, expect, test } from 'vitest';
import { as, type Json, openServer } from '../../server-fixture.ts';

let server: Awaited<ReturnType<typeof openServer>>;
const ana = as.customer('ana@acme.ro');

beforeAll(async () => {
  server = await openServer();
  const payload = {
    customer_email: 'ana@acme.ro',
    tier: 'pro',
    domain_binding: ['acme.ro'],
    licensed_plugins: ['niche-booking'],
  };
  const url = '/api/super-admin/licenses';
  await server.app.inject({ method: 'POST', url, headers: as.service('owner'), payload });
});

async function call(method: 'GET' | 'POST', name: string, headers: Json = ana) {
  const url = `/trpc/portal.registryToken.${name}`;
  const body = method === 'POST' ? { payload: {} } : {};
  const response = await server.app.inject({ method, url, headers, ...body });
  const answer: Json = response.json();
  return { status: response.statusCode, ...(answer.result?.data ?? answer.error?.data) };
}

async function mayDownload(token: string): Promise<boolean> {
  const payload = { token, package: '@storefront-plugin/niche-booking' };
  const url = '/api/v1/registry/authorize';
  const headers = as.service('auditor');
  const response = await server.app.inject({ method: 'POST', url, headers, payload });
  return response.json().allowed;
}

test('C44, C47: a customer makes a registry token, replaces and revokes it; its text is answered once', async () => {
  expect(await call('GET', 'get')).toEqual({ status: 200, createdAt: null, npmrc: null });
  const first = await call('POST', 'rotate');
  expect(await mayDownload(first.token)).toBe(true);
  expect(await call('GET', 'get')).toMatchObject({ createdAt: first.createdAt });
  const second = await call('POST', 'rotate');
  expect(second.token).not.toBe(first.token);
  expect([await mayDownload(first.token), await mayDownload(second.token)]).toEqual([false, true]);
  expect(await call('POST', 'revoke')).toEqual({ status: 200, revoked: true });
  expect(await mayDownload(second.token)).toBe(false);
  expect(await call('POST', 'revoke')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
});

test('the text is in no log, and the audit log tells who made it', async () => {
  const { token } = await call('POST', 'rotate');
  expect(server.log.join('')).not.toContain(token);
  const account = await server.stores.accounts.findByEmail('ana@acme.ro');
  if (account === undefined) throw new Error('No account');
  const current = await server.stores.registryTokens.current(account.id);
  const rows = await server.stores.auditLog.ofTarget(current?.id ?? '', 9);
  expect(rows).toMatchObject([
    { action: 'registry_token.create', actor: { kind: 'customer', email: 'ana@acme.ro' } },
  ]);
});

test('who holds no license has no account to make a token for, and vendors have none', async () => {
  const nobody = as.customer('nobody@acme.ro');
  expect(await call('GET', 'get', nobody)).toMatchObject({ status: 200, createdAt: null });
  expect(await call('POST', 'rotate', nobody)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  expect(await call('POST', 'rotate', as.operator('owner'))).toMatchObject({ status: 403 });
  expect(await call('POST', 'rotate', {})).toMatchObject({ status: 401 });
});
