import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { as, NOW, openServer, type Json } from '../server-fixture.ts';

const LICENSES = '/api/super-admin/licenses';
const DAY = 86_400;
const iso = (at: number) => new Date(at * 1000).toISOString().replace('.000Z', 'Z');

let server: Awaited<ReturnType<typeof openServer>>;
beforeAll(async () => {
  server = await openServer();
});
beforeEach(() => {
  server.clock.time = NOW;
});

async function call(method: 'GET' | 'POST' | 'PATCH', url: string, options: Json = {}) {
  const { body, key, role = 'owner' } = options;
  const response = await server.app.inject({
    method,
    url,
    headers: { ...as.service(role), ...(key === undefined ? {} : { 'idempotency-key': key }) },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: response.statusCode, body: response.json() };
}

async function act(id: string, action: string, body: Json = {}, role = 'owner') {
  return call('POST', `${LICENSES}/${id}/${action}`, { body, role });
}

const plain = { customer_email: 'ana@acme.ro', tier: 'pro', domain_binding: ['acme.ro'] };
const kit = { product: 'kit', tier: 'pro', customer_email: 'dev@acme.ro' };

async function issued(body: Json = plain): Promise<Json> {
  const answer = await call('POST', LICENSES, { body });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body.license;
}

async function actionsOf(id: string): Promise<readonly string[]> {
  const rows = await server.stores.auditLog.ofTarget(id, 50);
  return rows.map(({ action }) => action);
}

describe('E02, E04, E07: a kit license of every kind', () => {
  test.each([
    [{ offer: 'pro-yearly' }, 365],
    [{ offer: 'pro-monthly' }, 30],
    [{ offer: 'pro-workshop' }, 7],
    [{ validity_days: 90 }, 90],
  ])('a term by %j', async (term, days) => {
    const license = await issued({ ...kit, kind: 'term', ...term });
    expect(license).toMatchObject({ kind: 'term', expires_at: iso(NOW + days * DAY) });
    expect(license.support_until).toBe(iso(NOW + 30 * DAY));
  });

  test('for life', async () => {
    expect(await issued(kit)).toMatchObject({ kind: 'perpetual', expires_at: null });
  });

  test.each([
    [{ kind: 'term' }, 'validity_days'],
    [{ kind: 'term', offer: 'pro-lifetime' }, 'offer'],
    [{ kind: 'term', offer: 'gold' }, 'offer'],
    [{ kind: 'term', offer: 'pro-yearly', validity_days: 5 }, 'validity_days'],
    [{ kind: 'term', validity_days: 0 }, 'validity_days'],
    [{ kind: 'perpetual', validity_days: 5 }, 'validity_days'],
  ])('not %j', async (change, param) => {
    const answer = await call('POST', LICENSES, { body: { ...kit, ...change } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION', param } });
  });

  test('R21: nor a term of a product without one', async () => {
    const answer = await call('POST', LICENSES, { body: { ...plain, kind: 'term' } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'KIND_DEFERRED', kind: 'term' } });
  });

  test('the list finds terms by their kind', async () => {
    const { body } = await call('GET', `${LICENSES}?kind=term`);
    expect(body.total).toBeGreaterThan(0);
    expect(new Set(body.items.map(({ kind }: Json) => kind))).toEqual(new Set(['term']));
  });
});

describe('D10: suspend and reinstate', () => {
  test('D06: a suspension pauses with a reason, and reinstating undoes it', async () => {
    const { id } = await issued();
    const reason = 'The payment is disputed';
    expect(await act(id, 'suspend', { reason })).toMatchObject({
      status: 200,
      body: { license: { id, status: 'suspended' } },
    });
    expect(await act(id, 'suspend', { reason })).toMatchObject({
      status: 409,
      body: { code: 'LICENSE_NOT_ACTIVE' },
    });
    expect(await act(id, 'reinstate')).toMatchObject({
      status: 200,
      body: { license: { status: 'active', generation: 1 } },
    });
    expect(await actionsOf(id)).toEqual(['license.reinstate', 'license.suspend', 'license.issue']);
  });

  test('a suspension without a reason is refused', async () => {
    const { id } = await issued();
    const answer = await act(id, 'suspend', { reason: 'why' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'REASON_REQUIRED' } });
  });
});

describe('R16, E22: extend', () => {
  test('it starts at max(now, expires_at) and signs the next generation', async () => {
    const { id } = await issued({ ...kit, kind: 'term', offer: 'pro-monthly' });
    expect(await act(id, 'extend', { days: 30 })).toMatchObject({
      status: 200,
      body: { license: { expires_at: iso(NOW + 60 * DAY), generation: 2 } },
    });
  });

  test('it revives a license that is past its date', async () => {
    const { id } = await issued({ ...kit, kind: 'term', offer: 'pro-workshop' });
    server.clock.time = NOW + 20 * DAY;
    const answer = await act(id, 'extend', { days: 10 });
    expect(answer.body).toMatchObject({
      license: { status: 'active', expires_at: iso(NOW + 30 * DAY) },
    });
    expect(answer.body).not.toHaveProperty('token');
  });

  test('E23: a license for life cannot be extended', async () => {
    const { id } = await issued();
    expect(await act(id, 'extend', { days: 30 })).toMatchObject({
      status: 409,
      body: { code: 'CANNOT_EXTEND_LIFETIME' },
    });
  });

  test('support gives at most 30 days at once', async () => {
    const { id } = await issued({ ...kit, kind: 'term', offer: 'pro-monthly' });
    expect(await act(id, 'extend', { days: 31 }, 'support')).toMatchObject({
      status: 403,
      body: { code: 'ROLE_REQUIRED', needs: 'owner, operator' },
    });
    expect(await act(id, 'extend/preview', { days: 31 }, 'support')).toMatchObject({
      status: 200,
      body: { allowed: false, reason: { code: 'ROLE_REQUIRED' } },
    });
    expect((await act(id, 'extend', { days: 30 }, 'support')).status).toBe(200);
    expect((await act(id, 'extend', { days: 30 }, 'finance')).status).toBe(403);
  });
});

test('B58, C31, R7: a renewal of support starts at max(now, support_until)', async () => {
  const { id } = await issued();
  expect(await act(id, 'renew-support', { support_period: '12mo' })).toMatchObject({
    status: 200,
    body: { license: { support_until: '2027-07-30T12:00:00Z', generation: 2 } },
  });
  expect(await act(id, 'renew-support', { support_period: 'soon' })).toMatchObject({
    status: 422,
    body: { code: 'VALIDATION', param: 'support_period' },
  });
});

describe('C35, R17: upgrade', () => {
  test('a trial becomes a license for life of the tier', async () => {
    const { id } = await issued({ ...plain, kind: 'trial' });
    expect(await act(id, 'upgrade', { tier: 'growth' })).toMatchObject({
      status: 200,
      body: { license: { id, tier: 'growth', kind: 'perpetual', expires_at: null } },
    });
  });

  test('a term keeps its kind and its end, or gets another', async () => {
    const license = await issued({ ...kit, kind: 'term', offer: 'pro-monthly' });
    const kept = await act(license.id, 'upgrade', { tier: 'pro' });
    expect(kept.body.license).toMatchObject({ kind: 'term', expires_at: license.expires_at });
    const longer = await act(license.id, 'upgrade', { tier: 'pro', offer: 'pro-yearly' });
    expect(longer.body.license.expires_at).toBe(iso(NOW + 365 * DAY));
  });
});

describe('B51, R13: mark as refunded', () => {
  test('finance may, with the refund’s id; also for what was revoked before', async () => {
    const { id } = await issued();
    await act(id, 'revoke', { reason: 'Cancelled by the customer' });
    expect(await act(id, 'mark-refunded', { refund_id: 'pi_1' }, 'finance')).toMatchObject({
      status: 422,
      body: { code: 'VALIDATION', param: 'refund_id' },
    });
    expect(await act(id, 'mark-refunded', { refund_id: 're_123' }, 'finance')).toMatchObject({
      status: 200,
      body: { license: { status: 'refunded', revoked_at: iso(NOW) } },
    });
    expect((await actionsOf(id))[0]).toBe('license.mark_refunded');
  });

  test('support may not', async () => {
    const { id } = await issued();
    const answer = await act(id, 'mark-refunded', { refund_id: 're_123' }, 'support');
    expect(answer).toMatchObject({ status: 403, body: { code: 'ROLE_REQUIRED' } });
  });
});

describe('every action has a preview that changes nothing', () => {
  test.each([
    ['suspend', {}],
    ['extend', { days: 30 }],
    ['renew-support', { support_period: '3mo' }],
    ['upgrade', { tier: 'pro' }],
    ['mark-refunded', {}],
  ])('%s', async (action, body) => {
    const before = await issued({ ...kit, kind: 'term', offer: 'pro-yearly' });
    const preview = await act(before.id, `${action}/preview`, body);
    expect(preview.body).toMatchObject({ allowed: true });
    expect(preview.body.effects.length).toBeGreaterThan(0);
    const { body: after } = await call('GET', `${LICENSES}/${before.id}`);
    expect(after.license).toEqual(before);
    expect(await actionsOf(before.id)).toEqual(['license.issue']);
  });

  test('reinstate, which only a suspended license can be', async () => {
    const { id } = await issued();
    expect((await act(id, 'reinstate/preview')).body).toMatchObject({
      allowed: false,
      reason: { code: 'LICENSE_NOT_ACTIVE' },
    });
  });
});

describe('E20–E24: the licenses of the billing’s accounts', () => {
  const ADMIN = '/api/admin/licenses';

  test('E21: the list has each license’s account', async () => {
    const { id } = await issued();
    const { body } = await call('GET', `${ADMIN}?q=${id}`);
    expect(body).toMatchObject({
      items: [{ id, customer: { account_id: expect.any(String), email: 'ana@acme.ro' } }],
      total: 1,
    });
  });

  test('E22, E23: extend by days, which a license for life refuses', async () => {
    const term = await issued({ ...kit, kind: 'term', offer: 'pro-monthly' });
    const body = { license_id: term.id, action: 'extend', days: 30 };
    expect(await call('PATCH', ADMIN, { body })).toMatchObject({
      status: 200,
      body: { license: { expires_at: iso(NOW + 60 * DAY) } },
    });
    const forLife = { ...body, license_id: (await issued()).id };
    expect(await call('PATCH', ADMIN, { body: forLife })).toMatchObject({
      status: 409,
      body: { code: 'CANNOT_EXTEND_LIFETIME' },
    });
    const { days: _days, ...without } = body;
    expect(await call('PATCH', ADMIN, { body: without })).toMatchObject({
      status: 422,
      body: { code: 'VALIDATION', param: 'days' },
    });
  });

  test('E24: revoke, with or without a reason; support may not', async () => {
    const body = { license_id: (await issued()).id, action: 'revoke' };
    expect((await call('PATCH', ADMIN, { body, role: 'support' })).status).toBe(403);
    expect(await call('PATCH', ADMIN, { body })).toMatchObject({
      status: 200,
      body: { license: { status: 'revoked', revoke_reason: 'No reason was given.' } },
    });
    const reason = 'Key posted on a forum';
    const other = { ...body, license_id: (await issued()).id, reason };
    expect((await call('PATCH', ADMIN, { body: other })).body.license.revoke_reason).toBe(reason);
  });

  test('the same key and body extend once', async () => {
    const { id } = await issued({ ...kit, kind: 'term', offer: 'pro-monthly' });
    const body = { license_id: id, action: 'extend', days: 30 };
    const first = await call('PATCH', ADMIN, { body, key: 'extend-1' });
    expect(await call('PATCH', ADMIN, { body, key: 'extend-1' })).toEqual(first);
    const again = await call('PATCH', ADMIN, { body: { ...body, days: 60 }, key: 'extend-1' });
    expect(again).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_MISMATCH' } });
    const actions = await actionsOf(id);
    expect(actions.filter((action) => action === 'license.extend')).toHaveLength(1);
  });
});
