import { beforeAll, describe, expect, test } from 'vitest';
import { as, NOW, ORIGIN, openServer, type Json } from '../server-fixture.ts';

type Server = Awaited<ReturnType<typeof openServer>>;

const LICENSES = '/api/super-admin/licenses';

/** The body of source 001. */
const sourceBody = {
  customer_email: 'Ana@Acme.ro ',
  customer_company: 'Acme Wellness SRL',
  customer_cif: 'RO12345678',
  tier: 'pro',
  kind: 'perpetual',
  niche_packages: ['services'],
  licensed_plugins: ['niche-booking', 'efactura-ro', 'notifications-sms'],
  licensed_themes: ['theme-services'],
  features: ['audit_log'],
  domain_binding: ['https://www.acme-wellness.ro/shop'],
  support_period: '12mo',
  early_adopter: true,
  send_email: true,
};

let server: Server;
beforeAll(async () => {
  server = await openServer();
});

async function call(method: 'GET' | 'POST', path: string, options: Json = {}) {
  const { body, key, language, headers = as.service('owner') } = options;
  const response = await server.app.inject({
    method,
    url: `${LICENSES}${path}`,
    headers: {
      ...headers,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(language === undefined ? {} : { 'accept-language': language }),
    },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
}

async function issued(changes: Json = {}): Promise<Json> {
  const { status, body } = await call('POST', '', { body: { ...sourceBody, ...changes } });
  expect({ status, code: body.code }).toEqual({ status: 201, code: undefined });
  return body;
}

describe('issue', () => {
  // What the body asks for: B03, B04, B05, B06, B07, B08, B09, B10, B11, B12, B13 and B14.
  test('B02–B14, B17, B24: the body of the source issues a license and answers the token once', async () => {
    const answer = await call('POST', '', { body: sourceBody });
    expect(answer.status).toBe(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { license, token } = answer.body;
    expect(token.split('.')).toHaveLength(3);
    expect(license).toEqual({
      id: expect.stringMatching(/^lic_/),
      product: 'storefront',
      tier: 'pro',
      kind: 'perpetual',
      status: 'active',
      customer: {
        account_id: expect.stringMatching(/^acc_/),
        email: 'ana@acme.ro',
        company: 'Acme Wellness SRL',
        cif: 'RO12345678',
      },
      domain_binding: ['acme-wellness.ro'],
      redirect_domains: [],
      features: expect.arrayContaining(['audit_log']),
      limits: {},
      licensed_plugins: expect.arrayContaining(['niche-booking', 'efactura-ro']),
      licensed_themes: ['theme-services'],
      niche_packages: ['services'],
      early_adopter: true,
      issued_at: '2026-05-01T12:00:00Z',
      expires_at: null,
      support_until: '2027-05-01T12:00:00Z',
      generation: 1,
      kid: 'k1',
      install_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      revoked_at: null,
      revoke_reason: null,
      transferred_to: null,
      transferred_from: null,
      payment_id: null,
      heartbeat: { freshness: 'never', last_at: null, installs: 0 },
      created_at: '2026-05-01T12:00:00Z',
      version: 1,
    });
    const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
    expect(claims).toMatchObject({ iss: ORIGIN, sub: license.id, tier: 'pro', iat: NOW });
  });

  test.each([
    [true, ['license-issued']],
    [false, []],
  ])('B15: with send_email %s these mails wait to leave: %o', async (sendEmail, messages) => {
    const { license } = await issued({ send_email: sendEmail });
    const mails = await server.stores.outbox.ofLicense(license.id);
    expect(mails.map(({ message }) => message)).toEqual(messages);
  });

  test('the same key and body answer the same, the token included; another body is 409', async () => {
    const request = { body: sourceBody, key: 'order-1' };
    const first = await call('POST', '', request);
    const again = await call('POST', '', request);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    const other = await call('POST', '', { ...request, body: { ...sourceBody, tier: 'growth' } });
    expect({ status: other.status, code: other.body.code }).toEqual({
      status: 409,
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });

  test('an idempotency key belongs to its caller', async () => {
    const key = 'order-2';
    const one = await call('POST', '', { body: sourceBody, key });
    const headers = as.service('operator');
    const two = await call('POST', '', { body: sourceBody, key, headers });
    expect(two.body.license.id).not.toBe(one.body.license.id);
  });

  test.each(['', 'x'.repeat(256), 'ș'])('an idempotency key like %j is refused', async (key) => {
    const { status, body } = await call('POST', '', { body: sourceBody, key });
    expect({ status, param: body.param }).toEqual({ status: 422, param: 'Idempotency-Key' });
  });

  test('R21: a deferred kind is 422 with its code, in the language asked for', async () => {
    const body = { ...sourceBody, kind: 'saas-monthly' };
    const en = await call('POST', '', { body });
    const ro = await call('POST', '', { body, language: 'ro-RO, en;q=0.5' });
    expect(en.status).toBe(422);
    expect(en.body).toMatchObject({ code: 'KIND_DEFERRED', kind: 'saas-monthly' });
    expect(en.body.docs).toBe('/docs/errors/KIND_DEFERRED');
    expect(ro.body.error).not.toBe(en.body.error);
    expect(Object.keys(en.body)).toEqual(
      expect.arrayContaining(['error', 'code', 'fix', 'docs', 'request_id']),
    );
  });
});

describe('preview', () => {
  test('it tells effects and mails and changes nothing', async () => {
    const { license } = await issued();
    const before = await call('GET', `/${license.id}`);
    const answer = await call('POST', `/${license.id}/revoke/preview`, { body: {} });
    expect(answer.body.allowed).toBe(true);
    expect(answer.body.effects.map(({ code }: Json) => code)).toContain('license.final');
    expect((await call('GET', `/${license.id}`)).body).toEqual(before.body);
  });

  test('an issue can be previewed before the address is typed', async () => {
    const { customer_email: _email, ...body } = sourceBody;
    const answer = await call('POST', '/preview', { body });
    expect(answer.body).toMatchObject({ allowed: true, mails: [{ to: null }] });
  });

  test('a refusal is an answer with its reason', async () => {
    const body = { ...sourceBody, domain_binding: ['a.ro', 'b.ro'] };
    const answer = await call('POST', '/preview', { body });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ allowed: false, effects: [], mails: [] });
    const reason = { code: 'TIER_LIMIT', facts: { param: 'domain_binding', limit: 1, current: 2 } };
    expect(answer.body.reason).toMatchObject(reason);
  });
});

describe('the life of a license', () => {
  test('B26, R12: a re-send answers the next generation', async () => {
    const { license } = await issued();
    server.clock.time += 60;
    const answer = await call('POST', `/${license.id}/resend`);
    expect(answer.status).toBe(200);
    expect(answer.body.license).toMatchObject({ generation: 2, version: 2 });
    expect(answer.body.token).toMatch(/^eyJ/);
  });

  test('B29, R11: a transfer answers the successor and the previous license', async () => {
    const { license } = await issued();
    const body = {
      new_customer_email: 'noul-proprietar@acme.ro',
      new_customer_company: 'Acme New Owner SRL',
      new_customer_cif: 'RO87654321',
      confirmation_from_old: true,
      confirmation_from_new: true,
    };
    const answer = await call('POST', `/${license.id}/transfer`, { body });
    expect(answer.status).toBe(200);
    expect(answer.body.token).toBeUndefined();
    const { license: next, previous } = answer.body;
    expect(previous).toMatchObject({
      id: license.id,
      status: 'transferred',
      transferred_to: next.id,
    });
    expect(next).toMatchObject({ transferred_from: license.id, status: 'active', generation: 1 });
    expect(next.customer.email).toBe('noul-proprietar@acme.ro');
  });

  test('B30: a transfer without a confirmation is refused and names it', async () => {
    const { license } = await issued();
    const body = { new_customer_email: 'b@acme.ro', confirmation_from_old: true };
    const answer = await call('POST', `/${license.id}/transfer`, { body });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'CONFIRMATION_REQUIRED',
      param: 'confirmation_from_new',
    });
  });

  test('B37–B44: a revocation needs a reason and is final', async () => {
    const { license } = await issued();
    const short = await call('POST', `/${license.id}/revoke`, { body: { reason: 'because' } });
    expect(short.body).toMatchObject({ code: 'REASON_REQUIRED', minimum: 10 });
    const body = { reason: 'JWT posted on forum X', reason_code: 'leaked', tell_customer: true };
    const answer = await call('POST', `/${license.id}/revoke`, { body });
    const ended = { status: 'revoked', revoke_reason: 'JWT posted on forum X' };
    expect(answer.body.license).toMatchObject(ended);
    const again = await call('POST', `/${license.id}/revoke`, { body });
    expect({ status: again.status, code: again.body.code }).toEqual({
      status: 409,
      code: 'LICENSE_NOT_ACTIVE',
    });
    const detail = await call('GET', `/${license.id}`);
    expect(detail.body.runtime.capabilities).toMatchObject({ core: true, cloud: false });
  });

  test('a license is read with runtime, support and key', async () => {
    const { license } = await issued();
    const { status, body } = await call('GET', `/${license.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      license,
      runtime: { name: 'ACTIVE' },
      installs: [],
      support: { active: true },
      key: { kid: 'k1', algorithm: 'EdDSA', stage: 'active' },
      anomalies: [],
    });
    expect(body.token).toBeUndefined();
  });

  test.each(['lic_none', 'LIC_1', '1', "lic_1'--", 'lic_%20', 'lic_' + 'a'.repeat(90)])(
    'an id like %j is 404',
    async (id) => {
      const { status, body } = await call('GET', `/${encodeURIComponent(id)}`);
      expect({ status, code: body.code }).toEqual({ status: 404, code: 'NOT_FOUND' });
    },
  );
});

describe('list', () => {
  test('it filters, sorts and pages with a cursor', async () => {
    server = await openServer();
    for (const tier of ['starter', 'pro', 'pro', 'starter']) {
      server.clock.time += 10;
      await issued({ tier, domain_binding: [`${tier}-${server.clock.time}.ro`], features: null });
    }
    const all = await call('GET', '?sort=-issued&limit=3');
    expect(all.body).toMatchObject({ total: 4, next_cursor: expect.any(String) });
    const cursor = encodeURIComponent(all.body.next_cursor);
    const rest = await call('GET', `?sort=-issued&limit=3&cursor=${cursor}`);
    expect(rest.body.items).toHaveLength(1);
    expect(rest.body.next_cursor).toBeNull();
    const seen = [...all.body.items, ...rest.body.items].map(({ issued_at }: Json) => issued_at);
    expect(seen).toEqual(seen.toSorted().toReversed());
    const pro = await call('GET', '?tier=pro&status=active,revoked&support=active');
    expect(pro.body.items.map(({ tier }: Json) => tier)).toEqual(['pro', 'pro']);
    const root = pro.body.items[0].domain_binding[0];
    const domain = await call('GET', `?domain=${encodeURIComponent(`https://www.${root}/shop`)}`);
    expect(domain.body.items).toEqual([pro.body.items[0]]);
  });

  test.each([
    ['foo=1', 'foo'],
    ['issuedFrom=2026-01-01', 'issuedFrom'],
    ['limit=201', 'limit'],
    ['limit=0', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=abc', 'limit'],
    ['sort=price', 'sort'],
    ['sort=issued&sort=tier', 'sort'],
    ['status=gone', 'status.0'],
    ['issued_from=yesterday', 'issued_from'],
    ['support=maybe', 'support'],
  ])('?%s is 422 and names %s', async (query, param) => {
    const { status, body } = await call('GET', `?${query}`);
    expect({ status, code: body.code, param: body.param }).toEqual({
      status: 422,
      code: 'VALIDATION',
      param,
    });
  });
});
