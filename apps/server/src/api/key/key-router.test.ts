import { generateKeyPairSync } from 'node:crypto';
import { DAY } from '@signet/domain/shared/duration';
import { sampleIds } from '@signet/use-cases/in-memory/samples';
import { beforeEach, describe, expect, test } from 'vitest';
import { as, type Json, NOW, openServer } from '../../server-fixture.ts';

const KEYS = '/api/super-admin/keys';
const LICENSES = '/api/super-admin/licenses';

let server: Awaited<ReturnType<typeof openServer>>;
beforeEach(async () => {
  server = await openServer();
});

async function call(method: 'GET' | 'POST', url: string, payload?: object, more: Json = {}) {
  const headers = { ...as.service('owner'), ...more };
  const answer = await server.app.inject({ method, url, headers, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.json(), text: answer.body };
}

async function issued(domain: string): Promise<Json> {
  const input = { customer_email: 'ana@acme.ro', tier: 'pro', domain_binding: [domain] };
  return (await call('POST', LICENSES, input)).body.license;
}

/** Installs of one license; so many accept the new key, the others do not. */
async function fleet(accepting: number, others: number, at = NOW) {
  const { id } = await issued('acme.ro');
  for (let count = 0; count < accepting + others; count += 1) {
    const kept = await server.stores.heartbeats.keep({
      licenseId: id,
      installId: sampleIds.uuid(),
      at,
      generation: 1,
      kid: 'k1',
      nonce: String(count),
      acceptedKids: count < accepting ? ['k1', 'k2'] : ['k1'],
      version: null,
      host: null,
      network: null,
      byFile: false,
      usage: null,
      revocationsVersion: 1,
    });
    expect(kept.ok).toBe(true);
  }
  return id as string;
}

const ringOf = async () =>
  (await call('GET', KEYS)).body.items.map(({ kid, stage }: Json) => `${kid} ${stage}`);

describe('B65 B66 R18: new keys', () => {
  test('a key waits as staged, is published, and its private half never leaves', async () => {
    const made = await call('POST', KEYS, { kid: 'k2' });
    expect([made.status, made.body.key.stage]).toEqual([201, 'staged']);
    expect(await ringOf()).toEqual(['k1 active', 'k2 staged']);
    const rsa = await call('POST', KEYS, { algorithm: 'RS256', kid: 'r1' });
    expect(rsa.body.key).toMatchObject({ stage: 'active', public_jwk: { alg: 'RS256' } });
    const all = [made.text, rsa.text, (await call('GET', KEYS)).text].join('\n');
    expect(all).not.toMatch(/sealed|private|"d":/);
  });

  test('a PKCS#8 key made elsewhere is taken over; what is none is refused without its text', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const taken = await call('POST', KEYS, { pem, kid: 'mine' });
    expect(taken.body.key).toMatchObject({ kid: 'mine', algorithm: 'EdDSA', stage: 'staged' });
    const bad = await call('POST', KEYS, { pem: pem.replace('PRIVATE', 'PUBLIC') });
    expect([bad.status, bad.body.code, bad.body.param]).toEqual([422, 'VALIDATION', 'pem']);
    expect(bad.text).not.toContain(pem.split('\n')[1]);
    const again = await call('POST', KEYS, { kid: 'mine' });
    expect([again.status, again.body.param]).toEqual([422, 'kid']);
  });

  test('one key of an algorithm is kept for emergencies', async () => {
    expect((await call('POST', KEYS, { kid: 'c1', cold: true })).body.key.stage).toBe('cold');
    const second = await call('POST', KEYS, { kid: 'c2', cold: true });
    expect([second.status, second.body.param]).toEqual([422, 'stage']);
  });

  test('a preview makes nothing', async () => {
    const preview = await call('POST', `${KEYS}/preview`, { kid: 'k2' });
    expect(preview.body.allowed).toBe(true);
    expect(preview.body.effects.map(({ code }: Json) => code)).toEqual([
      'key.published',
      'key.signs_nothing',
    ]);
    expect((await call('POST', `${KEYS}/preview`, { kid: 'k1' })).body.allowed).toBe(false);
    expect(await ringOf()).toEqual(['k1 active']);
  });
});

describe('B67 B68 R18: the gate', () => {
  test.each([
    [95, 5, false],
    [96, 4, true],
    [0, 0, true],
  ])('%i of the fleet accept it, %i do not: %s', async (accepting, others, allowed) => {
    await call('POST', KEYS, { kid: 'k2' });
    if (accepting + others > 0) await fleet(accepting, others);
    const measured = (await call('GET', `${KEYS}/k2/adoption`)).body;
    expect(measured.adoption).toMatchObject({
      confirmed: accepting,
      counted: accepting + others,
      needed_percent: 95,
      adopted: allowed,
      lacking: { count: others },
    });
    expect(measured.explanation[0].text).toContain(`${accepting} of ${accepting + others} install`);
    const preview = (await call('POST', `${KEYS}/k2/activate/preview`, {})).body;
    const done = await call('POST', `${KEYS}/k2/activate`, {});
    expect(preview.allowed).toBe(allowed);
    expect(preview.adoption).toEqual(measured.adoption);
    if (allowed) expect(done.body.key).toMatchObject({ kid: 'k2', stage: 'active' });
    else {
      const counts = { code: 'KEY_ADOPTION_LOW', kid: 'k2', confirmed: accepting, counted: 100 };
      expect(done).toMatchObject({ status: 409, body: counts });
    }
    const stages = allowed ? ['k1 retiring', 'k2 active'] : ['k1 active', 'k2 staged'];
    expect(await ringOf()).toEqual(stages);
  });

  test('silent, unheard and air-gapped installs are told apart, with the denominator', async () => {
    await call('POST', KEYS, { kid: 'k2' });
    await fleet(3, 0);
    await issued('never.ro');
    server.clock.time += 30 * DAY;
    const { adoption } = (await call('GET', `${KEYS}/k2/adoption`)).body;
    expect(adoption).toMatchObject({ counted: 0, silent: { count: 3 }, never: { count: 1 } });
  });

  test('an emergency takes an owner, the kid typed again and a reason', async () => {
    await call('POST', KEYS, { kid: 'c1', cold: true });
    await fleet(0, 9);
    const url = `${KEYS}/c1/activate`;
    const emergency = { emergency: true, typed_kid: 'c1', reason: 'The signing key leaked' };
    const refused = async (payload: object, headers = {}) =>
      (await call('POST', url, payload, headers)).body.code;
    expect(await refused({})).toBe('VALIDATION');
    expect(await refused({ ...emergency, typed_kid: 'c2' })).toBe('VALIDATION');
    expect(await refused({ ...emergency, reason: 'short' })).toBe('REASON_REQUIRED');
    expect(await refused(emergency, as.service('developer'))).toBe('ROLE_REQUIRED');
    const preview = (await call('POST', `${url}/preview`, { emergency: true })).body;
    expect(preview.effects.map(({ code }: Json) => code)).toContain('key.left_behind');
    const done = await call('POST', url, emergency);
    expect(done).toMatchObject({ status: 200, body: { key: { kid: 'c1', stage: 'active' } } });
    const log = (await call('GET', '/api/super-admin/audit-log?target=c1')).body.items[0];
    expect(log).toMatchObject({ action: 'key.activate', after: { note: { counted: 9 } } });
    expect(log.after.note.reason).toBe('The signing key leaked');
  });
});

describe('B71 R18: retiring', () => {
  test('a key that a live license carries stays, and the licenses are named', async () => {
    const id = await fleet(1, 0);
    await call('POST', KEYS, { kid: 'k2' });
    const early = await call('POST', `${KEYS}/k1/retire`, {});
    expect([early.status, early.body.param]).toEqual([422, 'kid']);
    await call('POST', `${KEYS}/k2/activate`, {});
    const used = await call('POST', `${KEYS}/k1/retire`, {});
    const inUse = { code: 'KEY_IN_USE', kid: 'k1', licenses: ['acme.ro'] };
    expect(used).toMatchObject({ status: 409, body: inUse });
    const preview = (await call('POST', `${KEYS}/k1/retire/preview`, {})).body;
    expect(preview).toMatchObject({ allowed: false, reason: { code: 'KEY_IN_USE' } });
    expect(preview.explanation.at(-1).text).toContain('1 install still beats');
    await call('POST', `${LICENSES}/${id}/revoke`, { reason: 'Seen on a public forum' });
    const retired = await call('POST', `${KEYS}/k1/retire`, {});
    expect(retired.body.key).toMatchObject({ kid: 'k1', stage: 'retired' });
    const actions = (await call('GET', '/api/super-admin/audit-log?target=k1')).body.items;
    expect(actions.map(({ action }: Json) => action)).toEqual([
      'key.retire',
      'key.activate',
      'key.publish',
      'key.generate',
    ]);
  });
});

describe('who may', () => {
  test.each(['operator', 'support', 'finance', 'auditor'] as const)('%s: nothing', async (role) => {
    for (const [method, path] of [
      ['GET', ''],
      ['POST', ''],
      ['GET', '/k1/adoption'],
      ['POST', '/k1/activate'],
      ['POST', '/k1/retire'],
    ] as const) {
      const payload = method === 'POST' ? {} : undefined;
      const { body } = await call(method, KEYS + path, payload, as.service(role));
      expect([path, body.code]).toEqual([path, 'ROLE_REQUIRED']);
    }
  });

  test('a developer reads and rotates', async () => {
    const developer = as.service('developer');
    expect((await call('GET', KEYS, undefined, developer)).status).toBe(200);
    expect((await call('POST', KEYS, { kid: 'k2' }, developer)).status).toBe(201);
    expect((await call('POST', `${KEYS}/k2/activate`, {}, developer)).status).toBe(200);
  });
});

test('one request happens once: the same key answers the same, another body is refused', async () => {
  const headers = { 'idempotency-key': 'once' };
  const first = await call('POST', KEYS, {}, headers);
  const again = await call('POST', KEYS, {}, headers);
  expect([again.status, again.text]).toEqual([first.status, first.text]);
  const other = await call('POST', KEYS, { cold: true }, headers);
  expect([other.status, other.body.code]).toEqual([409, 'IDEMPOTENCY_MISMATCH']);
  expect((await call('GET', KEYS)).body.items).toHaveLength(2);
});

test('B73 F10: the list says when the rotation of the key that signs is due', async () => {
  server.clock.time += 340 * DAY;
  const [key] = (await call('GET', KEYS)).body.items;
  expect(key).toMatchObject({ kid: 'k1', licenses: 0, rotation: { reminder: 'soon' } });
});

test('an unknown kid is not found', async () => {
  for (const [method, path] of [
    ['GET', 'adoption'],
    ['POST', 'activate'],
    ['POST', 'retire'],
  ] as const) {
    const payload = method === 'POST' ? {} : undefined;
    expect((await call(method, `${KEYS}/nobody/${path}`, payload)).status).toBe(404);
  }
});
