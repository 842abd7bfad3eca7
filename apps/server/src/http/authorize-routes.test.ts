import { DAY } from '@signet/domain/shared/duration';
import { sampleActor } from '@signet/use-cases/in-memory/samples';
import { rotateRegistryToken } from '@signet/use-cases/registry-token/rotate-registry-token';
import { beforeEach, describe, expect, test } from 'vitest';
import { as, type Json, NOW, openServer } from '../server-fixture.ts';

const LICENSES = '/api/super-admin/licenses';
const BOOKING = '@storefront-plugin/niche-booking';
const SMS = '@storefront-plugin/notifications-sms';
let server: Awaited<ReturnType<typeof openServer>>;
let license: Json;
let token: string;

beforeEach(async () => {
  server = await openServer();
  ({ license, token } = await issue({ licensed_plugins: ['niche-booking'] }));
});

async function issue(change: Json = {}): Promise<Json> {
  const payload = {
    customer_email: 'ana@acme.ro',
    tier: 'pro',
    domain_binding: ['acme.ro'],
    ...change,
  };
  return (await post(LICENSES, payload)).body;
}

async function post(url: string, payload: Json, headers: Json = as.service('owner')) {
  const response = await server.app.inject({ method: 'POST', url, payload, headers });
  return { status: response.statusCode, body: response.json() };
}

const cloud = (payload: Json, headers?: Json) => post('/api/v1/cloud/authorize', payload, headers);
const registry = (payload: Json, headers?: Json) =>
  post('/api/v1/registry/authorize', payload, headers);
const revoke = () => post(`${LICENSES}/${license.id}/revoke`, { reason: 'JWT posted on forum X' });

async function registryToken(): Promise<string> {
  const { registry: tokens, license: deps } = server.deps;
  const account = await server.stores.accounts.findByEmail('ana@acme.ro');
  const request = { actor: sampleActor, requestId: 'req_1', accountId: account?.id ?? null };
  const made = await rotateRegistryToken({ ...deps, ...tokens }, request);
  if (!made.ok) throw new Error(made.error.code);
  return made.value.token;
}

describe('cloud/authorize', () => {
  test('B40: the cloud of an active license is open, and a revocation closes it at once', async () => {
    const open = await cloud({ token, capability: 'cloud' });
    expect(open).toMatchObject({ status: 200, body: { allowed: true } });
    expect(open.body).not.toHaveProperty('code');
    await revoke();
    const closed = await cloud({ token, capability: 'cloud' });
    expect(closed).toMatchObject({
      status: 200,
      body: { allowed: false, code: 'LICENSE_REVOKED' },
    });
    expect((await cloud({ token, capability: 'core' })).body.allowed).toBe(true);
  });

  test('C30: the cloud ceases with the support window, in the language asked for', async () => {
    server.clock.time = NOW + 91 * DAY;
    const asked = { token, capability: 'cloud' };
    const { body } = await cloud(asked, { ...as.service('developer'), 'accept-language': 'ro' });
    expect(body).toMatchObject({ allowed: false, code: 'SUPPORT_ENDED' });
    expect(body.explanation.at(-1).fix).toContain('Reînnoiește suportul');
    expect((await cloud({ token, capability: 'downloads' })).body.allowed).toBe(true);
  });

  test('R11: the token of a transferred license is superseded', async () => {
    await post(`${LICENSES}/${license.id}/transfer`, {
      new_customer_email: 'nou@acme.ro',
      new_customer_company: 'Acme Nou SRL',
      confirmation_from_old: true,
      confirmation_from_new: true,
    });
    const { body } = await cloud({ token, capability: 'cloud' });
    expect(body).toMatchObject({ allowed: false, code: 'LICENSE_REVOKED' });
  });

  test('R12: an older generation counts as its license does', async () => {
    await post(`${LICENSES}/${license.id}/resend`, {});
    expect((await cloud({ token, capability: 'cloud' })).body.allowed).toBe(true);
  });

  test.each([
    ['', 'LICENSE_MISSING'],
    ['a.b', 'LICENSE_MALFORMED'],
  ])('R3: the token “%s” is %s', async (text, code) => {
    const { status, body } = await cloud({ token: text, capability: 'cloud' });
    expect({ status, code: body.code, allowed: body.allowed }).toEqual({
      status: 200,
      code,
      allowed: false,
    });
  });

  test('a token of ours whose license the store does not have', async () => {
    const elsewhere = await openServer();
    const { verifier } = server.deps;
    const deps = { ...elsewhere.deps, verifier };
    const other = await openServer({ stores: elsewhere.stores, deps });
    const payload = { token, capability: 'cloud' };
    const url = '/api/v1/cloud/authorize';
    const headers = as.service('owner');
    const response = await other.app.inject({ method: 'POST', url, payload, headers });
    expect(response.json()).toMatchObject({ allowed: false, code: 'NOT_FOUND' });
  });
});

describe('registry/authorize', () => {
  test('B41, C30: downloads outlive the support window and end with a revocation', async () => {
    server.clock.time = NOW + 900 * DAY;
    expect((await registry({ token, package: BOOKING })).body.allowed).toBe(true);
    await revoke();
    const { status, body } = await registry({ token, package: BOOKING });
    expect({ status, allowed: body.allowed, code: body.code }).toEqual({
      status: 200,
      allowed: false,
      code: 'forbidden',
    });
    expect(body.explanation.map((step: Json) => step.code)).toContain('LICENSE_REVOKED');
  });

  test('C43, F26: a plugin that the license does not carry is denied by name', async () => {
    const { body } = await registry({ token, package: SMS });
    expect(body).toMatchObject({ allowed: false, code: 'license_denied' });
    expect(body.explanation.at(-1).text).toContain('notifications-sms');
  });

  test.each(['left-pad', '@types/node', 'toString'])(
    '%s is free, without any token',
    async (name) => {
      expect((await registry({ token: '', package: name })).body.allowed).toBe(true);
    },
  );

  test.each([
    ['no token', ''],
    ['an unknown registry token', `sgr_${'x'.repeat(43)}`],
    ['a text that is neither', 'npm_abc'],
  ])('C44, F27: %s is forbidden, with the way to a new one', async (_, text) => {
    const { body } = await registry({ token: text, package: BOOKING });
    expect(body).toMatchObject({ allowed: false, code: 'forbidden' });
    expect(body.explanation.at(-1).fix).toBe('Create a new token in the portal under Developer.');
  });

  test('C44, C47: a registry token stands for every license of its account, until it is replaced', async () => {
    const first = await registryToken();
    expect((await registry({ token: first, package: BOOKING })).body.allowed).toBe(true);
    expect((await registry({ token: first, package: SMS })).body.code).toBe('license_denied');
    await issue({ licensed_plugins: ['notifications-sms'], domain_binding: ['acme2.ro'] });
    expect((await registry({ token: first, package: SMS })).body.allowed).toBe(true);
    const second = await registryToken();
    expect((await registry({ token: first, package: BOOKING })).body.code).toBe('forbidden');
    expect((await registry({ token: second, package: BOOKING })).body.allowed).toBe(true);
    await revoke();
    expect((await registry({ token: second, package: BOOKING })).body.code).toBe('forbidden');
    expect((await registry({ token: second, package: SMS })).body.allowed).toBe(true);
  });
});

describe('who may ask', () => {
  test.each([
    ['nobody', {}, 401, 'UNAUTHENTICATED'],
    ['a wrong key', { authorization: 'Bearer nope' }, 401, 'UNAUTHENTICATED'],
    ['an operator', as.operator('owner'), 403, 'ROLE_REQUIRED'],
    ['a customer', as.customer('ana@acme.ro'), 403, 'ROLE_REQUIRED'],
  ])('%s is refused', async (_, headers, status, code) => {
    const asked = await cloud({ token, capability: 'cloud' }, headers);
    expect({ status: asked.status, code: asked.body.code }).toEqual({ status, code });
    expect((await registry({ token, package: BOOKING }, headers)).status).toBe(status);
  });

  test.each<Json>([
    { token: 'a' },
    { token: 'a', capability: 'everything' },
    { token: 1, capability: 'cloud' },
    { token: 'a\u0000', capability: 'cloud' },
    { token: 'a', capability: 'cloud', host: 'x' },
  ])('%j is 422', async (payload) => {
    expect((await cloud(payload)).status).toBe(422);
  });

  test('no token is in the log', async () => {
    const secret = await registryToken();
    await cloud({ token, capability: 'cloud' });
    await registry({ token: secret, package: BOOKING });
    const log = server.log.join('');
    expect(log).toContain('/api/v1/registry/authorize');
    expect(log).not.toContain(token);
    expect(log).not.toContain(secret);
  });
});
