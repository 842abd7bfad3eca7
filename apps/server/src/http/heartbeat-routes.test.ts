import { DAY } from '@signet/domain/shared/duration';
import { ok } from '@signet/domain/shared/result';
import { verifyLicenseToken } from '@signet/license-token/verify-license-token';
import { beforeEach, describe, expect, test } from 'vitest';
import { as, type Json, NOW } from '../server-fixture.ts';
import { asId, beatOf, openHeartbeats } from './heartbeat-fixture.ts';

type Server = Awaited<ReturnType<typeof openHeartbeats>>;
let server: Server;
let license: Json;
let token: string;

beforeEach(async () => {
  server = await openHeartbeats();
  ({ license, token } = await server.issue());
});

describe('R20: a token of ours is always answered', () => {
  test('B54–B56: with a signed receipt that carries the nonce', async () => {
    const { status, body, headers } = await server.beat(token, { nonce: 'once-8f3a' });
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({ revoked: false, state: 'ACTIVE', next_in_seconds: DAY });
    expect(server.receiptOf(body)).toEqual({
      sub: license.id,
      install_id: 'install-1',
      nonce: 'once-8f3a',
      iat: NOW,
      revoked: false,
      state: 'ACTIVE',
      next_in_seconds: DAY,
      revocations_version: 1,
    });
    const [pulse] = await server.stores.pulses.installsOf(asId(license.id));
    expect(pulse).toMatchObject({ version: '1.4.0', acceptedKids: ['k1'], kid: 'k1', lastAt: NOW });
  });

  test('R19, C48: the revocation list comes with the first beat, and again when it has grown', async () => {
    const beat = async () => (await server.beat(token)).body;
    expect(await beat()).toHaveProperty('revocations');
    expect(await beat()).not.toHaveProperty('revocations');
    const other = await server.issue({ customer_email: 'bob@acme.ro' });
    await server.act(other.license.id, 'revoke', { reason: 'JWT posted on forum X' });
    server.clock.time += 60;
    const grown = await beat();
    expect(grown).toHaveProperty('revocations');
    expect(server.receiptOf(grown).revocations_version).toBe(2);
    expect(await beat()).not.toHaveProperty('revocations');
  });

  test('R18: an install that lacks a published key, or holds a retired one, is sent the ring', async () => {
    const complete = await server.beat(token, { accepted_kids: [] });
    expect(complete.body).not.toHaveProperty('key_ring');
    const { heartbeat } = server.deps;
    const published = { publishedKids: async () => ['k1', 'k2'] };
    const rotating = await openHeartbeats({ deps: { heartbeat: { ...heartbeat, ...published } } });
    expect((await rotating.beat(token)).body).toHaveProperty('key_ring');
    const aware = await rotating.beat(token, { accepted_kids: ['k2'] });
    expect(aware.body).not.toHaveProperty('key_ring');
    const retired = { retiredKids: async () => ['k0'] };
    const retiring = await openHeartbeats({ deps: { heartbeat: { ...heartbeat, ...retired } } });
    const late = await retiring.beat(token, { accepted_kids: ['k0', 'k1'] });
    expect(late.body).toHaveProperty('key_ring');
    const current = await retiring.beat(token, { accepted_kids: ['k1'] });
    expect(current.body).not.toHaveProperty('key_ring');
  });

  test('B39, B42: the next beat after a revocation says so; the operator’s words stay here', async () => {
    await server.beat(token);
    const reason = { reason: 'JWT posted on forum X', reason_code: 'leaked' };
    await server.act(license.id, 'revoke', reason);
    const { status, body } = await server.beat(token);
    expect({ status, revoked: body.revoked, reason: body.reason }).toEqual({
      status: 200,
      revoked: true,
      reason: 'leaked',
    });
    expect(server.receiptOf(body)).toMatchObject({ revoked: true, reason: 'leaked' });
    expect(JSON.stringify(body)).not.toContain('forum');
    expect(body.token).toBeUndefined();
    expect(await server.kept(license.id)).toBe(2);
  });

  test('R17: a trial that ended is answered, and not revoked', async () => {
    const trial = await server.issue({ kind: 'trial', customer_email: 'try@acme.ro' });
    server.clock.time += 400 * DAY;
    const { status, body } = await server.beat(trial.token);
    expect({ status, revoked: body.revoked }).toEqual({ status: 200, revoked: false });
  });

  test('R12: an older generation is answered with the newest one, the very token that was made', async () => {
    const { body: resent } = await server.act(license.id, 'resend');
    const { body } = await server.beat(token);
    expect(body).toMatchObject({ revoked: false, token: resent.token });
    expect((await server.beat(resent.token)).body.token).toBeUndefined();
  });

  test('a heartbeat that is sent again is a second heartbeat', async () => {
    const [first, again] = [await server.beat(token), await server.beat(token)];
    expect(again.status).toBe(200);
    expect(server.receiptOf(again.body)).toEqual(server.receiptOf(first.body));
    expect(await server.kept(license.id)).toBe(2);
  });

  test.each([
    ['long ago', '1970-01-01T00:00:00Z'],
    ['far ahead', '9999-12-31T23:59:59Z'],
    ['in seconds', 0],
  ])('R24: a clock that is %s changes nothing: the server’s time counts', async (_, sentAt) => {
    const { status, body } = await server.beat(token, { sent_at: sentAt });
    expect(status).toBe(200);
    expect(server.receiptOf(body).iat).toBe(NOW);
    const [pulse] = await server.stores.pulses.installsOf(asId(license.id));
    expect(pulse?.lastAt).toBe(NOW);
  });
});

describe('C31: a change that no token says yet is signed when the install comes', () => {
  async function withOldToken() {
    const stored = await server.stores.licenses.find(asId(license.id));
    if (stored === undefined) throw new Error('Nothing was issued');
    const changed = { ...stored.license, supportUntil: NOW + 900 * DAY };
    const licenses = {
      ...server.stores.licenses,
      find: async (id: string) =>
        id === license.id && (await server.stores.licenses.find(asId(id)))?.version === 1
          ? { ...stored, license: changed }
          : server.stores.licenses.find(asId(id)),
    };
    const { heartbeat, jwks } = server.deps;
    const heartbeats: typeof heartbeat.heartbeats = {
      async keep(beat) {
        const kept = await heartbeat.heartbeats.keep(beat);
        return kept.ok ? ok({ ...kept.value, known: { version: 1, license: changed } }) : kept;
      },
    };
    const changedDeps = { ...heartbeat, heartbeats, license: { ...heartbeat.license, licenses } };
    return openHeartbeats({
      stores: server.stores,
      deps: { jwks, heartbeat: changedDeps },
    });
  }

  test('the next generation is committed with its audit row, and mails nobody', async () => {
    const changed = await withOldToken();
    const before = await server.stores.outbox.ofLicense(asId(license.id));
    const { body } = await changed.beat(token);
    const read = verifyLicenseToken(body.token, server.ring);
    expect(read).toMatchObject({
      ok: true,
      value: { claims: { generation: 2, support_until: NOW + 900 * DAY, sub: license.id } },
    });
    const stored = await server.stores.licenses.find(asId(license.id));
    expect(stored).toMatchObject({ version: 2, license: { generation: 2 } });
    const [row] = await server.stores.auditLog.ofTarget(license.id, 1);
    const actor = { kind: 'install', id: 'install-1' };
    expect(row).toMatchObject({ action: 'license.resend', actor });
    expect(await server.stores.outbox.ofLicense(asId(license.id))).toEqual(before);
  });
});

describe('B36, R11: a transferred license', () => {
  const consent = { confirmation_from_old: true, confirmation_from_new: true };
  const transfer = () =>
    server.act(license.id, 'transfer', { new_customer_email: 'bob@acme.ro', ...consent });

  test('hands the new token over once, to the install last seen, then says transferred', async () => {
    await server.beat(token, { install_id: 'other' });
    server.clock.time += 1;
    await server.beat(token);
    const { body: moved } = await transfer();
    const stranger = await server.beat(token, { install_id: 'other' });
    expect(stranger.body).toMatchObject({ revoked: true, reason: 'transferred' });
    const { body } = await server.beat(token);
    expect(body.revoked).toBe(false);
    expect(server.receiptOf(body)).toMatchObject({ sub: license.id, revoked: false });
    expect(verifyLicenseToken(body.token, server.ring)).toMatchObject({
      ok: true,
      value: { claims: { sub: moved.license.id, generation: 1 } },
    });
    const { body: again } = await server.beat(token);
    expect(again).toMatchObject({ revoked: true, reason: 'transferred' });
    expect(again.token).toBeUndefined();
    const { body: onSuccessor } = await server.beat(body.token);
    expect(server.receiptOf(onSuccessor)).toMatchObject({ sub: moved.license.id, revoked: false });
  });

  test('hands the same token over again to a request that is sent again, until the install is seen with it', async () => {
    const keyed = (key: string, change: object = {}) =>
      server.beat(token, change, { 'idempotency-key': key });
    await server.beat(token);
    await transfer();
    const { body: first } = await keyed('try-1', { nonce: 'n1' });
    server.clock.time += DAY;
    const { body: again } = await keyed('try-1', { nonce: 'n2' });
    expect(again.token).toBe(first.token);
    expect(server.receiptOf(again)).toMatchObject({ nonce: 'n2', revoked: false });
    // Without the key, with another one, or from another install it was handed over once.
    for (const { body } of [
      await server.beat(token),
      await keyed('try-2'),
      await keyed('try-1', { install_id: 'other' }),
      await keyed('x'.repeat(256)),
    ]) {
      expect(body).toMatchObject({ revoked: true, reason: 'transferred' });
      expect(body.token).toBeUndefined();
    }
    await server.beat(first.token);
    expect((await keyed('try-1')).body).toMatchObject({ revoked: true, reason: 'transferred' });
    const rows = await server.stores.auditLog.ofTarget(license.id, 9);
    expect(rows.filter(({ action }) => action === 'license.hand_over')).toHaveLength(1);
  });

  test('by file: the same file again is the same request', async () => {
    const carry = async (nonce: string) => {
      const body = { ...beatOf(token), nonce };
      const file = { kind: 'signet-heartbeat-request', version: 1, body };
      return (await server.send('/heartbeat/file', file, as.operator('support'))).body.body;
    };
    await carry('n1');
    await transfer();
    const first = await carry('n2');
    expect(first.token).toBeDefined();
    expect((await carry('n2')).token).toBe(first.token);
    expect(await carry('n3')).toMatchObject({ revoked: true, reason: 'transferred' });
  });

  test('of twenty beats at once exactly one is handed the token', async () => {
    await server.beat(token);
    await transfer();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => server.beat(token, { nonce: `n${index}` })),
    );
    expect(answers.filter(({ body }) => body.token !== undefined)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.revoked)).toHaveLength(19);
    const rows = await server.stores.auditLog.ofTarget(license.id, 9);
    expect(rows.filter(({ action }) => action === 'license.hand_over')).toHaveLength(1);
  });

  test.each([
    [30 * DAY - 1, false],
    [30 * DAY, true],
  ])('after %d seconds revoked is %s', async (seconds, revoked) => {
    await server.beat(token);
    await transfer();
    server.clock.time += seconds;
    expect((await server.beat(token)).body.revoked).toBe(revoked);
  });
});

describe('R23: what is kept of an address', () => {
  test.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2::5', '2001:db8:1::/48'],
  ])('%s', async (address, network) => {
    const request = { method: 'POST', url: '/heartbeat', remoteAddress: address } as const;
    await server.app.inject({ ...request, payload: beatOf(token) });
    const [beat] = await server.stores.pulses.newestBeats(asId(license.id), 1);
    expect(beat?.network).toBe(network);
    expect(server.log.join('')).not.toContain(address);
  });
});

describe('a heartbeat by file', () => {
  const file = (body: Json) => ({ kind: 'signet-heartbeat-request', version: 1, body });

  test.each([
    ['a customer', as.customer('ana@acme.ro')],
    ['an operator', as.operator('support')],
  ])('counts as one and is answered as one: %s', async (_, headers) => {
    const answer = await server.send('/heartbeat/file', file(beatOf(token)), headers);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ kind: 'signet-heartbeat-answer', version: 1 });
    expect(answer.headers['content-disposition']).toContain('attachment');
    expect(server.receiptOf(answer.body.body)).toMatchObject({ nonce: 'nonce-1', revoked: false });
    const [pulse] = await server.stores.pulses.installsOf(asId(license.id));
    expect(pulse).toMatchObject({ byFile: true, network: null, lastAt: NOW });
  });

  test('R19, C48: brings the whole revocation list each time: the file before may be lost', async () => {
    const whole = await server.deps.lists.revocations({ kid: 'k1' });
    for (const nonce of ['n1', 'n2']) {
      const payload = file({ ...beatOf(token), nonce });
      const { body } = await server.send('/heartbeat/file', payload, as.operator('support'));
      expect(body.body['revocations']).toBe(whole.text);
    }
  });

  test('nobody’s is refused, and so is another kind of file', async () => {
    const foreign = await server.send('/heartbeat/file', file(beatOf(token)), {});
    expect(foreign.body.code).toBe('UNAUTHENTICATED');
    const answer = { ...file(beatOf(token)), kind: 'signet-heartbeat-answer' };
    const wrong = await server.send('/heartbeat/file', answer, as.operator('support'));
    expect(wrong.status).toBe(422);
    const newer = { ...file(beatOf(token)), version: 2 };
    expect((await server.send('/heartbeat/file', newer, as.operator('support'))).status).toBe(422);
    expect(await server.kept(license.id)).toBe(0);
  });
});
