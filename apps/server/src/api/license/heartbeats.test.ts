import { DAY } from '@signet/domain/shared/duration';
import { expect, test } from 'vitest';
import { buildServer } from '../../build-server.ts';
import { beatOf, openHeartbeats } from '../../http/heartbeat-fixture.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { as, type Json, NOW } from '../../server-fixture.ts';

const LICENSES = '/api/super-admin/licenses';
const isoOf = (at: number) => new Date(at * 1000).toISOString().replace('.000', '');

async function withBeats() {
  const server = await openHeartbeats();
  const { license, token } = await server.issue();
  const read = async (path: string): Promise<Json> => {
    const headers = as.operator('auditor');
    return (await server.app.inject({ method: 'GET', url: `${LICENSES}${path}`, headers })).json();
  };
  return { ...server, id: license.id, token, read };
}

test('B52, B54–B57, R20: a license shows its dot, its installs and what each reported', async () => {
  const { id, token, beat, read, clock } = await withBeats();
  expect((await read(`/${id}`)).license.heartbeat).toEqual({
    freshness: 'never',
    last_at: null,
    installs: 0,
  });
  await beat(token, { install_id: 'install-2', version: '1.0.0', usage: { orders: 3 } });
  clock.time += 2 * DAY;
  await beat(token);
  const { license, installs } = await read(`/${id}`);
  const lastAt = isoOf(NOW + 2 * DAY);
  expect(license.heartbeat).toEqual({ freshness: 'fresh', last_at: lastAt, installs: 2 });
  expect(installs).toEqual([
    {
      install_id: 'install-1',
      freshness: 'fresh',
      first_at: lastAt,
      last_at: lastAt,
      version: '1.4.0',
      host: 'shop.acme.ro',
      network: '127.0.0.0/24',
      generation: 1,
      kid: 'k1',
      accepted_kids: ['k1'],
      on_old_key: false,
      by_file: false,
      usage: null,
    },
    expect.objectContaining({
      install_id: 'install-2',
      freshness: 'quiet',
      version: '1.0.0',
      usage: { orders: 3 },
    }),
  ]);
});

/** The same server, where the key that was activated last is the one that signs. */
function followingTheRing(deps: ServerDeps): ServerDeps {
  const activeKid = async () => {
    const active = (await deps.keys.list()).find(({ stage }) => stage === 'active');
    return active?.kid ?? '';
  };
  const license = { ...deps.license, signer: { ...deps.license.signer, activeKid } };
  return { ...deps, license, heartbeat: { ...deps.heartbeat, license } };
}

test('B56: an install that beats with a token of the key of before a rotation is on the old key', async () => {
  const { id, token, deps } = await withBeats();
  const app = await buildServer(followingTheRing(deps));
  const post = async (url: string, payload: object) => {
    const headers = as.service('owner');
    return (await app.inject({ method: 'POST', url, headers, payload })).statusCode;
  };
  const installs = async () => {
    const { body } = await app.inject({
      url: `${LICENSES}/${id}`,
      headers: as.operator('auditor'),
    });
    const rows: Json[] = JSON.parse(body).installs;
    return rows.map(({ install_id, kid, on_old_key }) => [install_id, kid, on_old_key]).toSorted();
  };
  expect(await post('/api/super-admin/keys', { kid: 'k2' })).toBe(201);
  expect(await post('/heartbeat', { ...beatOf(token), accepted_kids: ['k1', 'k2'] })).toBe(200);
  expect(await installs()).toEqual([['install-1', 'k1', false]]);
  expect(await post('/api/super-admin/keys/k2/activate', {})).toBe(200);
  expect(await post('/heartbeat', { ...beatOf(token), install_id: 'install-2' })).toBe(200);
  expect(await installs()).toEqual([
    ['install-1', 'k1', true],
    ['install-2', 'k1', true],
  ]);
});

test('B55, B82: the newest heartbeats one by one, and every day as a sum', async () => {
  const { id, token, beat, read, clock, stores } = await withBeats();
  for (let day = 0; day < 3; day += 1) {
    await beat(token, { version: `1.${day}.0` });
    await beat(token);
    clock.time += 100 * DAY;
  }
  await stores.pulses.rollUp(clock.time);
  const { beats, days } = await read(`/${id}/heartbeats`);
  expect(beats).toHaveLength(0);
  expect(days.map((day: Json) => [day.day, day.beats, day.versions])).toEqual([
    [isoOf(NOW + 200 * DAY).slice(0, 10), 2, ['1.2.0', '1.4.0']],
    [isoOf(NOW + 100 * DAY).slice(0, 10), 2, ['1.1.0', '1.4.0']],
    [isoOf(NOW).slice(0, 10), 2, ['1.0.0', '1.4.0']],
  ]);
  for (let index = 0; index < 120; index += 1) await beat(token, { nonce: `n${index}` });
  const newest = await read(`/${id}/heartbeats`);
  expect(newest.beats).toHaveLength(100);
  expect(newest.beats[0]).toMatchObject({ at: isoOf(clock.time), install_id: 'install-1' });
  expect(newest.days[0].beats).toBe(120);
  expect(JSON.stringify(newest)).not.toContain('eyJ');
});

test('B52: the list is narrowed by the dot', async () => {
  const { id, token, beat, read, issue, clock } = await withBeats();
  const silent = (await issue({ customer_email: 'bob@acme.ro' })).license.id;
  await beat(token);
  const idsOf = async (dots: string) => {
    const { items } = await read(`?heartbeat=${dots}`);
    return items.map((item: Json) => item.id);
  };
  expect(await idsOf('fresh')).toEqual([id]);
  expect(await idsOf('never')).toEqual([silent]);
  clock.time += 8 * DAY;
  expect(await idsOf('fresh,quiet')).toEqual([]);
  expect(await idsOf('stale')).toEqual([id]);
  expect(await idsOf('stale,never')).toHaveLength(2);
});

test('D02–D05: the runtime state follows the last heartbeat of a product with states', async () => {
  const { read, issue, beat, clock } = await withBeats();
  const { license, token } = await issue({ product: 'gateway', tier: 'starter' });
  const stateAfter = async (days: number) => {
    clock.time = NOW + days * DAY;
    return (await read(`/${license.id}`)).runtime.name;
  };
  expect(await stateAfter(0)).toBe('READ_ONLY');
  await beat(token);
  expect([await stateAfter(1), await stateAfter(14), await stateAfter(31)]).toEqual([
    'ACTIVE',
    'GRACE',
    'SOFT_LOCK',
  ]);
});
