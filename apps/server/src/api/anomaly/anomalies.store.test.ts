import type { Database } from '@signet/database/connect';
import { createStores } from '@signet/database/test-stores/create-stores';
import { freshEmbedded, freshPostgres } from '@signet/database/test-stores/test-databases';
import { DAY, HOUR } from '@signet/domain/shared/duration';
import { anomalyWatch } from '@signet/use-cases/anomaly/anomaly-watch';
import { scanAnomalies } from '@signet/use-cases/anomaly/scan-anomalies';
import { createCountedIds } from '@signet/use-cases/in-memory/counted-ids';
import { createInMemoryStores } from '@signet/use-cases/in-memory/in-memory-stores';
import type { Stores } from '@signet/use-cases/ports/stores';
import { beforeAll, describe, expect, test } from 'vitest';
import { asId, beatOf } from '../../http/heartbeat-fixture.ts';
import { as, type Json } from '../../server-fixture.ts';
import { ANOMALIES, bucharest, openAnomalies } from './anomaly-fixture.ts';

const LICENSES = '/api/super-admin/licenses';
const lisbon = { latitude: 39, longitude: -9 };
const reason = 'The customer moved to a new host';

const stored = (database: Database) =>
  createStores(database, { ids: createCountedIds(), jobs: { send: async () => {} } });

const engines: readonly (readonly [string, Stores])[] = [
  ['memory', createInMemoryStores()],
  ['PGlite', stored(await freshEmbedded())],
  ['PostgreSQL', stored(await freshPostgres())],
];

describe.each(engines)('anomalies over %s', (_, stores) => {
  let server: Awaited<ReturnType<typeof openAnomalies>>;
  beforeAll(async () => {
    server = await openAnomalies(stores);
  });

  test('B59 B62: a second install on the same key within 24 h is noticed at once', async () => {
    const { id, token } = await server.issue();
    await server.beat(token);
    server.clock.time += HOUR;
    await server.beat(token, { install_id: 'install-2' });
    await server.settled();
    expect(await server.of(id)).toMatchObject([
      {
        type: 'shared-token',
        severity: 'actionable',
        license_id: id,
        text: '2 installs beat with the same key within 24 hours.',
        install_ids: ['install-1', 'install-2'],
        generations: [1],
        sightings: 1,
        kilometers: null,
        dismissed_at: null,
        license: { product: 'storefront', tier: 'pro', status: 'active' },
      },
    ]);
    const detail = await server.read<Json>(`${LICENSES}/${id}`);
    expect(detail.anomalies).toMatchObject([{ type: 'shared-token' }]);
    expect(detail.multi_install_window).toBeNull();
  });

  test('B59 F09: what nobody noticed at once the scan finds, once, also after a long silence', async () => {
    const { id } = await server.issue();
    await server.scan();
    await server.keep(id, { installId: 'a' });
    await server.keep(id, { installId: 'b', at: server.clock.time + HOUR });
    server.clock.time += 3 * DAY;
    const before = await server.of(id);
    const report = await server.scan();
    expect(before).toEqual([]);
    expect(report.raised).toBeGreaterThanOrEqual(1);
    expect(await server.types(id)).toEqual(['shared-token']);
    expect((await server.scan()).raised).toBe(0);
    expect((await server.of(id))[0]?.sightings).toBe(1);
  });

  test('B57 B59: installs a day apart, and one install, are nothing', async () => {
    const { id } = await server.issue();
    await server.keep(id, { installId: 'a' });
    server.clock.time += DAY;
    await server.keep(id, { installId: 'b' });
    await server.keep(id, { installId: 'b', at: server.clock.time + 5 });
    server.clock.time += 60;
    await server.scan();
    expect(await server.of(id)).toEqual([]);
  });

  test('B61: a revoked key that beats is told and noticed', async () => {
    const { id, token } = await server.issue();
    await server.beat(token);
    await server.act(id, 'revoke', {
      reason: 'Posted on a public forum',
      reason_code: 'leaked',
    });
    server.clock.time += HOUR;
    expect((await server.beat(token)).body.revoked).toBe(true);
    await server.settled();
    expect(await server.of(id)).toMatchObject([
      { type: 'revoked-token', severity: 'informational' },
    ]);
  });

  test('R12: an older copy of the key from an install that never had it', async () => {
    const { id, token } = await server.issue();
    await server.beat(token);
    await server.act(id, 'resend');
    server.clock.time += 2 * DAY;
    await server.beat(token, { install_id: 'stranger' });
    await server.settled();
    const [anomaly] = await server.of(id);
    expect(anomaly).toMatchObject({
      type: 'superseded-token',
      install_ids: ['stranger'],
      generations: [1],
    });
  });

  test('R12: the install that held it when it was the newest is no stranger', async () => {
    const { id, token } = await server.issue();
    await server.beat(token);
    await server.act(id, 'resend');
    server.clock.time += DAY;
    await server.beat(token);
    await server.settled();
    await server.scan();
    expect(await server.of(id)).toEqual([]);
  });

  test('R12: nor is one whose next key was replaced before it was heard with it', async () => {
    const { id, token } = await server.issue();
    await server.beat(token);
    await server.act(id, 'resend');
    const handed = (await server.beat(token)).body.token;
    await server.act(id, 'resend');
    expect((await server.beat(handed)).body.token).not.toBe(handed);
    await server.settled();
    await server.scan();
    expect(await server.of(id)).toEqual([]);
  });

  test('B60 R23: far from where the license was first heard of; without places nothing', async () => {
    const { id } = await server.issue();
    const near = await server.issue();
    for (const license of [id, near.id]) await server.keep(license, { place: bucharest });
    server.clock.time += HOUR;
    await server.keep(id, { place: lisbon });
    await server.keep(near.id, {});
    await server.keep(near.id, { place: { latitude: 48, longitude: 16 } });
    server.clock.time += HOUR;
    await server.scan();
    expect(await server.of(near.id)).toEqual([]);
    const [anomaly] = await server.of(id);
    expect(anomaly).toMatchObject({ type: 'distant-ip', severity: 'informational' });
    expect(anomaly?.kilometers).toBeGreaterThan(2_800);
    expect(anomaly?.kilometers).toBeLessThan(3_100);
  });

  test('R23: a beat is kept with its coarse place and network, and never its address', async () => {
    const { id, token } = await server.issue();
    const payload = { ...beatOf(token), install_id: 'located' };
    const remoteAddress = '198.51.100.77';
    const sent = await server.app.inject({
      method: 'POST',
      url: '/heartbeat',
      payload,
      remoteAddress,
    });
    expect(sent.statusCode).toBe(200);
    const [evidence] = await server.stores.evidence.evidenceOf([asId(id)], 0);
    expect(evidence?.home).toEqual(bucharest);
    expect(evidence?.beats[0]?.place).toEqual(bucharest);
    const [beat] = await server.stores.pulses.newestBeats(asId(id), 1);
    expect(beat?.network).toBe('198.51.100.0/24');
    expect(JSON.stringify([evidence, beat, server.log])).not.toContain(remoteAddress);
  });

  test('B64: inside a granted window several installs are nothing, after it they are', async () => {
    const { id, token } = await server.issue();
    const preview = await server.act(id, 'multi-install-window/preview');
    expect(preview.body).toMatchObject({ allowed: true, mails: [] });
    const { effects }: Json = preview.body;
    expect(effects.map(({ code }: Json) => code)).toContain('anomaly.shared_quiet');
    const granted = await server.act(id, 'multi-install-window');
    expect(granted.status).toBe(200);
    const { multi_install_window: window } = await server.read<Json>(`${LICENSES}/${id}`);
    expect(Date.parse(window.until) - Date.parse(window.from)).toBe(7 * DAY * 1000);
    expect(window.open).toBe(true);
    await server.beat(token);
    await server.beat(token, { install_id: 'install-2' });
    await server.settled();
    await server.scan();
    expect(await server.of(id)).toEqual([]);
    const again = await server.act(id, 'multi-install-window');
    expect(again).toMatchObject({ status: 422, body: { code: 'VALIDATION' } });
    server.clock.time += 7 * DAY;
    await server.beat(token);
    await server.beat(token, { install_id: 'install-2' });
    await server.scan();
    expect(await server.types(id)).toEqual(['shared-token']);
    const actions = await server.read<Json>(`/api/super-admin/audit-log?target=${id}`);
    expect(actions.items.map(({ action }: Json) => action)).toEqual([
      'license.multi_install_window_closed',
      'anomaly.raise',
      'license.multi_install_window',
      'license.issue',
    ]);
  });

  test('B63: is closed with a reason by those who may, and asked twice answers the same', async () => {
    const { id, token } = await server.issue();
    await server.beat(token);
    await server.beat(token, { install_id: 'install-2' });
    await server.settled();
    const [anomaly] = await server.of(id);
    const url = `${ANOMALIES}/${anomaly?.id}/dismiss`;
    const auditor = await server.send(url, { reason }, as.service('auditor'));
    expect(auditor).toMatchObject({ status: 403, body: { code: 'ROLE_REQUIRED' } });
    const short = await server.send(url, { reason: 'ok' }, as.service('support'));
    expect(short).toMatchObject({ status: 422, body: { code: 'REASON_REQUIRED' } });
    const closed = await server.send(url, { reason }, as.service('support'));
    expect(closed).toMatchObject({ status: 200, body: { anomaly: { dismiss_reason: reason } } });
    const keyed = { ...as.service('support'), 'idempotency-key': 'close-1' };
    expect((await server.send(url, { reason }, keyed)).body).toEqual(closed.body);
    const other = await server.send(url, { reason: 'Quite another reason' }, keyed);
    expect(other).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_MISMATCH' } });
    expect(await server.of(id)).toEqual([]);
    expect(await server.of(id, '&state=dismissed')).toHaveLength(1);
    await server.beat(token, { install_id: 'install-3' });
    await server.scan();
    expect(await server.of(id)).toEqual([]);
    const unknown = await server.send(`${ANOMALIES}/ano_none/dismiss`, { reason });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  test('C50: the share of suspicious licenses of those heard of', async () => {
    const rate = await server.read<Json>(`${ANOMALIES}/rate`);
    expect(rate).toMatchObject({ days: 30, target: { from: 0.02, to: 0.05 } });
    expect(rate.anomalous).toBeGreaterThan(0);
    expect(rate.heard).toBeGreaterThan(rate.anomalous);
    expect(rate.ratio).toBeCloseTo(rate.anomalous / rate.heard);
  });

  test('F09: a scan that failed is made up for by the next', async () => {
    const { id } = await server.issue();
    await server.scan();
    await server.keep(id, { installId: 'a' });
    await server.keep(id, { installId: 'b' });
    server.clock.time += HOUR;
    const { anomaly } = server.deps;
    const sight = () => Promise.reject(new Error('The store was lost'));
    const broken = { ...anomaly, anomalies: { ...anomaly.anomalies, sight } };
    await expect(scanAnomalies(broken)).rejects.toThrow('The store was lost');
    server.clock.time += 2 * DAY;
    await server.scan();
    expect(await server.types(id)).toEqual(['shared-token']);
  });

  test('a flood of suspicious beats is looked at a few times a minute, and a failed look harms nobody', async () => {
    const { id } = await server.issue();
    const looks: string[] = [];
    const failures: unknown[] = [];
    const { anomaly } = server.deps;
    const evidenceOf = async (ids: readonly string[]) => {
      looks.push(...ids);
      throw new Error('lost');
    };
    const watch = anomalyWatch(
      { ...anomaly, evidence: { ...anomaly.evidence, evidenceOf } },
      { onError: (error) => failures.push(error) },
    );
    for (let beat = 0; beat < 50; beat += 1) watch.suspect(asId(id));
    await watch.idle();
    expect(looks).toEqual([id]);
    for (let beat = 0; beat < 50; beat += 1) {
      watch.suspect(asId(id));
      await watch.idle();
    }
    expect(looks).toHaveLength(5);
    server.clock.time += 60;
    watch.suspect(asId(id));
    await watch.idle();
    expect([looks.length, failures.length]).toEqual([6, 6]);
  });
});
