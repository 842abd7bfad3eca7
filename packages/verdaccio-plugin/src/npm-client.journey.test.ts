import { as, type Json, openServer } from '@signet/server/server-fixture';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRegistry, type Registry } from './registry-fixture.ts';

const BOOKING = '@storefront-plugin/niche-booking';
const SMS = '@storefront-plugin/notifications-sms';
const FREE = '@acme/free';
const LICENSES = '/api/super-admin/licenses';
let signet: Awaited<ReturnType<typeof openServer>>;
let registry: Registry;
let license: Json;
let licenseToken: string;

beforeAll(async () => {
  signet = await openServer();
  const server = await signet.app.listen({ port: 0, host: '127.0.0.1' });
  registry = await openRegistry({ server, apiKey: 'key-auditor', scope: '@storefront-plugin' });
  for (const name of [BOOKING, SMS, FREE]) await registry.publish(name);
  ({ license, token: licenseToken } = await post(LICENSES, as.service('owner'), {
    customer_email: 'ana@acme.ro',
    tier: 'pro',
    domain_binding: ['acme.ro'],
    licensed_plugins: ['niche-booking'],
  }));
});

afterAll(async () => {
  await registry.close();
  await signet.app.close();
});

async function post(url: string, headers: Json, payload: Json = {}): Promise<Json> {
  const response = await signet.app.inject({ method: 'POST', url, headers, payload });
  return response.json();
}

async function newToken(): Promise<string> {
  const made = await post('/trpc/portal.registryToken.rotate', as.customer('ana@acme.ro'));
  return made.result.data.token;
}

test('C44, C47: npm installs a premium package with the token of the portal, and not after it was replaced', async () => {
  const first = await newToken();
  expect(await registry.install(BOOKING, first)).toMatchObject({ status: 0 });
  const second = await newToken();
  const refused = await registry.install(BOOKING, first);
  expect(refused.status).not.toBe(0);
  expect(refused.output).toContain('403 Forbidden');
  expect(refused.output).toContain(`The registry token for ${BOOKING} is missing or was revoked.`);
  expect(refused.output).toContain('Create a new token in the portal under Developer.');
  expect(await registry.install(BOOKING, second)).toMatchObject({ status: 0 });
});

test('C43: the license decides which packages, and the free ones are nobody’s business', async () => {
  const token = await newToken();
  const denied = await registry.install(SMS, token);
  expect(denied.output).toContain('403 Forbidden');
  expect(denied.output).toContain('Plugin notifications-sms is not in this license.');
  expect(await registry.install(FREE, token)).toMatchObject({ status: 0 });
  expect(await registry.install(FREE)).toMatchObject({ status: 0 });
  expect((await registry.install(BOOKING)).output).toContain('403 Forbidden');
});

test('B41: with the license key itself, until the license is revoked', async () => {
  expect(await registry.install(BOOKING, licenseToken)).toMatchObject({ status: 0 });
  const token = await newToken();
  const reason = 'JWT posted on forum X';
  await post(`${LICENSES}/${license.id}/revoke`, as.service('owner'), { reason });
  for (const text of [licenseToken, token]) {
    const stopped = await registry.install(BOOKING, text);
    expect(stopped.output).toContain('403 Forbidden');
    expect(stopped.output).toContain('No license behind this token allows downloading');
  }
  expect(registry.log()).not.toContain(licenseToken);
  expect(registry.log()).not.toContain(token);
});
