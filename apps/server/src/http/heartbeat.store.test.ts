import type { Database } from '@signet/database/connect';
import { createHeartbeatLog } from '@signet/database/heartbeat/heartbeat-log';
import { createStores } from '@signet/database/test-stores/create-stores';
import { freshEmbedded, freshPostgres } from '@signet/database/test-stores/test-databases';
import { DAY } from '@signet/domain/shared/duration';
import { err } from '@signet/domain/shared/result';
import { licenseMemory } from '@signet/use-cases/heartbeat/license-memory';
import { createCountedIds } from '@signet/use-cases/in-memory/counted-ids';
import { beforeAll, describe, expect, test } from 'vitest';
import { asId, openHeartbeats } from './heartbeat-fixture.ts';

type Server = Awaited<ReturnType<typeof openHeartbeats>>;

/** Two servers on one store, each with its own queue of heartbeats and its own memory of licenses. */
async function openTwo(database: Database): Promise<readonly [Server, Server]> {
  const stores = createStores(database, {
    ids: createCountedIds(),
    jobs: { send: async () => {} },
  });
  const first = await openHeartbeats({ stores });
  const { db } = database;
  const heartbeat = {
    ...first.deps.heartbeat,
    heartbeats: createHeartbeatLog(db),
    memory: licenseMemory(),
  };
  return [first, await openHeartbeats({ stores, deps: { ...first.deps, heartbeat } })];
}

describe.each([
  ['PGlite', freshEmbedded],
  ['PostgreSQL', freshPostgres],
])('on %s', (_, fresh) => {
  let database: Database;
  let one: Server;
  let other: Server;
  beforeAll(async () => {
    database = await fresh();
    [one, other] = await openTwo(database);
  });

  test('B39, R20: once a revocation is answered, the next beat on any server says so', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { license, token } = await one.issue({ customer_email: `r${round}@acme.ro` });
      const before = await Promise.all([one.beat(token), other.beat(token)]);
      expect(before.map(({ body }) => body.revoked)).toEqual([false, false]);
      await one.act(license.id, 'revoke', { reason: 'JWT posted on forum X' });
      const after = await Promise.all([other.beat(token), one.beat(token)]);
      expect(after.map(({ body }) => body.revoked)).toEqual([true, true]);
    }
  });

  test('B36, R11: of many beats on two servers exactly one is handed the new token', async () => {
    const { license, token } = await one.issue({ customer_email: 'seller@acme.ro' });
    await other.beat(token);
    const consent = { confirmation_from_old: true, confirmation_from_new: true };
    await one.act(license.id, 'transfer', { new_customer_email: 'buyer@acme.ro', ...consent });
    const beats = Array.from({ length: 12 }, (__, index) =>
      (index % 2 === 0 ? one : other).beat(token, { nonce: `n${index}` }),
    );
    const answers = (await Promise.all(beats)).map(({ body }) => body);
    expect(answers.filter((body) => body.token !== undefined)).toHaveLength(1);
    expect(answers.filter(({ reason }) => reason === 'transferred')).toHaveLength(11);
    const rows = await one.stores.auditLog.ofTarget(license.id, 9);
    expect(rows.filter(({ action }) => action === 'license.hand_over')).toHaveLength(1);
    expect(await one.kept(license.id)).toBe(13);
  });

  test('C31: a window that no token says yet is signed once, and everyone gets that token', async () => {
    const { license, token } = await one.issue({ customer_email: 'renews@acme.ro' });
    await one.beat(token);
    await database.db
      .updateTable('licenses')
      .set({ support_until: new Date('2031-01-01T00:00:00Z'), version: 2 })
      .where('id', '=', asId(license.id))
      .execute();
    const beats = Array.from({ length: 12 }, (__, index) =>
      (index % 2 === 0 ? one : other).beat(token, { install_id: `install-${index}` }),
    );
    const tokens = (await Promise.all(beats)).map(({ body }) => body.token);
    const stored = await one.stores.licenses.find(asId(license.id));
    expect(stored?.license.generation).toBe(2);
    expect(new Set(tokens)).toEqual(new Set([tokens[0]]));
    expect(tokens[0]).toMatch(/^eyJ/);
    const rows = await one.stores.auditLog.ofTarget(license.id, 9);
    expect(rows.filter(({ actor }) => actor.kind === 'install')).toHaveLength(1);
  });

  test('C31: while a longer term cannot be signed, the install is told what its own token says', async () => {
    const trial = { customer_email: 'tries@acme.ro', kind: 'trial' };
    const { license, token } = await one.issue(trial);
    await database.db
      .updateTable('licenses')
      .set({ expires_at: new Date('2031-01-01T00:00:00Z'), version: 2 })
      .where('id', '=', asId(license.id))
      .execute();
    const { ledger } = one.stores;
    const overtaken = {
      ...ledger,
      commit: async () => err({ code: 'CONCURRENT_CHANGE' } as const),
    };
    const { heartbeat } = one.deps;
    const deps = { ...heartbeat, license: { ...heartbeat.license, ledger: overtaken } };
    const busy = await openHeartbeats({
      stores: one.stores,
      deps: { ...one.deps, heartbeat: deps },
    });
    one.clock.time += 400 * DAY;
    const { body } = await busy.beat(token);
    expect(body).toMatchObject({ revoked: false, state: 'READ_ONLY' });
    expect(body.token).toBeUndefined();
    const { body: signed } = await one.beat(token);
    expect(signed).toMatchObject({ state: 'ACTIVE', token: expect.stringContaining('eyJ') });
  });

  test('nothing that was answered in a burst over two servers is lost or doubled', async () => {
    const { license, token } = await one.issue({ customer_email: 'burst@acme.ro' });
    const beats = Array.from({ length: 1_000 }, (__, index) =>
      (index % 2 === 0 ? one : other).beat(token, {
        nonce: `n${index}`,
        install_id: `install-${index % 40}`,
      }),
    );
    const answers = await Promise.all(beats);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1_000);
    const kept = await one.stores.pulses.newestBeats(asId(license.id), 2_000);
    expect(kept).toHaveLength(1_000);
    expect(new Set(kept.map(({ nonce }) => nonce)).size).toBe(1_000);
    const days = await one.stores.pulses.daysOf(asId(license.id), 100);
    expect(days.reduce((sum, day) => sum + day.beats, 0)).toBe(1_000);
  });
});
