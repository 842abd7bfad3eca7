import { beforeAll, expect, test } from 'vitest';
import { as, openServer, type Json } from '../server-fixture.ts';

const LICENSES = '/api/super-admin/licenses';
let server: Awaited<ReturnType<typeof openServer>>;
let license: Json;
let token: string;

beforeAll(async () => {
  server = await openServer();
  const payload = { customer_email: 'ana@acme.ro', tier: 'pro', domain_binding: ['acme.ro'] };
  const headers = as.service('owner');
  const answer = await server.app.inject({ method: 'POST', url: LICENSES, headers, payload });
  ({ license, token } = answer.json());
});

async function validate(payload: Json, headers: Json = {}) {
  const url = '/api/v1/licensing/validate';
  const response = await server.app.inject({ method: 'POST', url, payload, headers });
  return { status: response.statusCode, body: response.json() };
}

test('a good token is valid, with its license, state and reasons', async () => {
  const { status, body } = await validate({ token, host: 'shop.acme.ro' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ valid: true, code: null, runtime: { name: 'ACTIVE' } });
  expect(body.license.id).toBe(license.id);
  expect(body.explanation.map(({ rule }: Json) => rule)).toContain('binding.subdomain');
});

test('C20: another host is refused, with the fix in the language asked for', async () => {
  const asked = { token, host: 'acme.de' };
  const en = await validate(asked);
  const ro = await validate(asked, { 'accept-language': 'ro' });
  expect(en.body).toMatchObject({ valid: false, code: 'domain_not_licensed' });
  expect(ro.body.explanation.at(-1).text).not.toBe(en.body.explanation.at(-1).text);
});

test.each([
  ['a changed token', () => `${token.slice(0, -4)}AAAA`, 'LICENSE_BAD_SIGNATURE'],
  ['no token', () => '', 'LICENSE_MISSING'],
  ['two parts', () => 'a.b', 'LICENSE_MALFORMED'],
  ['a huge text', () => 'a'.repeat(20_000), 'LICENSE_MALFORMED'],
])('R3: %s is an answer, not an error', async (_, text, code) => {
  const { status, body } = await validate({ token: text() });
  expect({ status, valid: body.valid, code: body.code }).toEqual({
    status: 200,
    valid: false,
    code,
  });
  expect(body.license).toBeUndefined();
});

test.each<[string, Json]>([
  ['no token field', {}],
  ['a number', { token: 1 }],
  ['an unknown field', { token: 'a', foo: 1 }],
  ['a NUL', { token: 'a\u0000' }],
])('%s is 422', async (_, payload) => {
  expect((await validate(payload)).status).toBe(422);
});

test('a revoked license says so', async () => {
  const url = `${LICENSES}/${license.id}/revoke`;
  const payload = { reason: 'JWT posted on forum X' };
  await server.app.inject({ method: 'POST', url, headers: as.service('owner'), payload });
  expect((await validate({ token })).body).toMatchObject({ valid: false, code: 'LICENSE_REVOKED' });
});

test('the sixty-first request of a minute waits', async () => {
  const answers = await Promise.all(Array.from({ length: 61 }, () => validate({ token: '' })));
  const late = answers.find(({ status }) => status === 429);
  expect(late?.body).toMatchObject({ code: 'RATE_LIMITED', retry_after: expect.any(Number) });
});
