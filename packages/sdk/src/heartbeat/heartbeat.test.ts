import { catalog } from '@signet/catalog/catalog';
import { describe, expect, test } from 'vitest';
import { createLicense } from '../license/create-license.ts';
import { temporaryFolder } from '../state/temporary-folder-fixture.ts';
import { tokenOf, vendorKeys } from '../token/sample-token-fixture.ts';
import { DAY, gateToken, machine } from './install-fixture.ts';

describe('D02–D09: the gap since the last heartbeat', () => {
  test('D05, D09: never heard of is READ_ONLY with full access; one heartbeat restores ACTIVE', async () => {
    const { open } = machine();
    const license = await open();
    expect([license.state.name, license.can('core'), license.can('updates')]).toEqual([
      'READ_ONLY',
      true,
      false,
    ]);
    expect(await license.heartbeat()).toMatchObject({ ok: true, revoked: false, token: 'kept' });
    expect([license.state.name, license.can('updates'), license.error]).toEqual([
      'ACTIVE',
      true,
      null,
    ]);
  });

  test.each([
    [0, 'ACTIVE'],
    [14 * DAY - 1, 'ACTIVE'],
    [14 * DAY, 'GRACE'],
    [31 * DAY, 'SOFT_LOCK'],
    [44 * DAY, 'SOFT_LOCK'],
    [45 * DAY, 'READ_ONLY'],
    [400 * DAY - 2 * DAY, 'READ_ONLY'],
  ] as const)(
    'D08, R2: the server is gone for %d s: %s after a restart, and everything works',
    async (gap, state) => {
      const folder = temporaryFolder();
      const { time, open } = machine(folder);
      const first = await open();
      await first.heartbeat();
      first.close();
      time.now += gap;
      const license = await open({ transport: () => Promise.reject(new Error('gone')) });
      expect(license.state.name).toBe(state);
      expect([license.refusal, license.error, license.can('core')]).toEqual([null, null, true]);
      license.close();
    },
  );
});

describe('B39, D06, D10: the authority’s word', () => {
  test('B39, D06: a revoked license is BLOCKED where the policy blocks, also after a restart', async () => {
    const { server, open } = machine(temporaryFolder());
    const license = await open();
    server.say({ revoked: true, reason: 'leaked', state: 'BLOCKED' });
    expect(await license.heartbeat()).toMatchObject({ ok: true, revoked: true, reason: 'leaked' });
    for (const seen of [license, await open({ server: undefined })]) {
      expect(seen.state.name).toBe('BLOCKED');
      expect([seen.error?.code, seen.refusal?.code]).toEqual([
        'LICENSE_REVOKED',
        'LICENSE_BLOCKED',
      ]);
      expect(seen.error?.facts).toMatchObject({ reason: 'leaked' });
      expect(() => seen.require('backup')).toThrow('revoked');
    }
  });

  test('D10: suspended blocks, reinstated works again', async () => {
    const { server, open } = machine();
    const license = await open();
    server.say({ revoked: false, reason: 'suspended', state: 'BLOCKED' });
    await license.heartbeat();
    expect([license.state.name, license.error?.code]).toEqual(['BLOCKED', 'LICENSE_SUSPENDED']);
    server.say({});
    await license.heartbeat();
    expect([license.state.name, license.error]).toEqual(['ACTIVE', null]);
  });

  test('B40–B42: where the policy only drops, a revoked install keeps running without cloud and downloads', async () => {
    const { server, time } = machine();
    const license = await createLicense({
      catalog,
      product: 'storefront',
      keys: vendorKeys,
      token: tokenOf(),
      server: 'https://licenses.example.com',
      transport: server.transport,
      now: () => time.now,
    });
    server.say({ revoked: true, reason: 'misuse' });
    await license.heartbeat();
    expect(license.refusal).toBeNull();
    expect([license.can('core'), license.can('cloud'), license.can('downloads')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(license.has('audit_log')).toBe(true);
    expect([license.error?.code, license.banner?.tone]).toEqual(['LICENSE_REVOKED', 'warning']);
    license.close();
  });
});

describe('what is sent', () => {
  test('A08, B54, B67: the preview is byte for byte what is sent next, and nothing else is', async () => {
    const { server, open } = machine();
    const license = await open({
      version: '1.4.0',
      usage: () => ({ orders: 12, broken: Number.NaN, '': 1 }),
    });
    const preview = await license.telemetryPreview();
    expect(await license.telemetryPreview()).toBe(preview);
    await license.heartbeat();
    expect(server.bodies).toEqual([preview]);
    expect(JSON.parse(preview ?? '')).toEqual({
      token: gateToken(),
      install_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      version: '1.4.0',
      accepted_kids: ['k1'],
      nonce: expect.stringMatching(/^[\w-]{24}$/),
      usage: { orders: 12 },
    });
    const next = await license.telemetryPreview();
    expect(next).not.toBe(preview);
    await license.heartbeat();
    expect(server.bodies[1]).toBe(next);
  });

  test.each([
    ['heartbeat: false', { heartbeat: false }],
    ['no server', { server: undefined }],
  ] as const)('A08: with %s nothing is ever sent', async (_, changes) => {
    const { server, open } = machine();
    const license = await open(changes);
    expect(await license.telemetryPreview()).toBeNull();
    expect(await license.heartbeat()).toMatchObject({ ok: false, problem: 'off' });
    expect(server.bodies).toEqual([]);
  });

  test('D17: whoever asks while one is under way gets its outcome', async () => {
    const { server, open } = machine();
    const license = await open();
    const [one, two] = await Promise.all([license.heartbeat(), license.heartbeat()]);
    expect(one).toBe(two);
    expect(server.bodies).toHaveLength(1);
  });

  test('D07: without a license there is nothing to send', async () => {
    const { server, open } = machine();
    const license = await open({ token: undefined });
    expect(await license.heartbeat()).toMatchObject({ ok: false, problem: 'no-license' });
    expect(await license.telemetryPreview()).toBeNull();
    expect(server.bodies).toEqual([]);
  });

  test('R22: the install id stays over restarts; without a folder it cannot, and that is said', async () => {
    const kept = machine(temporaryFolder());
    await (await kept.open()).heartbeat();
    await (await kept.open()).heartbeat();
    const ids = kept.server.bodies.map(
      (body) => (JSON.parse(body) as object)['install_id' as never],
    );
    expect(new Set(ids).size).toBe(1);
    expect(kept.warnings).toEqual([]);
    const lost = machine();
    await lost.open();
    expect(lost.warnings.map(({ code }) => code)).toEqual(['STATE_NOT_KEPT']);
  });
});
