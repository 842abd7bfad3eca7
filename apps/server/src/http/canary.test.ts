import { expect, test } from 'vitest';
import { as, openServer } from '../server-fixture.ts';

const LICENSES = '/api/super-admin/licenses';

test('no token, key, cookie, address or query is ever logged', async () => {
  const { app, log } = await openServer();
  const headers = { ...as.service('owner'), 'idempotency-key': 'canary-idempotency' };
  const payload = {
    customer_email: 'canary-address@acme.ro',
    tier: 'pro',
    domain_binding: ['acme.ro'],
  };
  const issued = await app.inject({ method: 'POST', url: LICENSES, headers, payload });
  const { license, token } = issued.json();
  await app.inject({ method: 'POST', url: '/api/v1/licensing/validate', payload: { token } });
  await app.inject({ method: 'POST', url: '/api/v1/licensing/validate', payload: { token, x: 1 } });
  await app.inject({ url: `${LICENSES}/${license.id}?canary-query=1`, headers });
  await app.inject({ url: `/nothing/canary-path?t=${token}` });
  await app.inject({ url: `/trpc/license.get?input=canary-input`, headers });
  await app.inject({ url: '/healthz', headers: { cookie: 'signet-operator=canary-cookie' } });
  const lines = log.join('');
  expect(log.length).toBeGreaterThan(5);
  expect(lines).toContain('answered');
  expect(lines).not.toContain('canary');
  expect(lines).not.toContain('key-owner');
  expect(lines).not.toContain(license.id);
  for (const part of token.split('.')) expect(lines).not.toContain(part);
});
