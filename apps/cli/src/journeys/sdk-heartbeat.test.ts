import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalog } from '@signet/catalog/catalog';
import { DAY } from '@signet/domain/shared/duration';
import { createLicense, type LicenseWarning, type Transport } from '@signet/sdk';
import { asId, openHeartbeats } from '@signet/server/http/heartbeat-fixture';
import { as, ORIGIN } from '@signet/server/server-fixture';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';

type Server = Awaited<ReturnType<typeof openHeartbeats>>;
let server: Server;

beforeEach(async () => {
  server = await openHeartbeats();
});

/** The sdk of an install in front of this server, over its own routes. */
async function install(token: string | undefined, stateDir = freshFolder()) {
  const [seen, loses]: [string[], { next: boolean }] = [[], { next: false }];
  const transport: Transport = async ({ method, url, body, idempotencyKey = '' }) => {
    const { pathname, search } = new URL(url);
    const payload = method === 'GET' ? {} : { payload: body };
    const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey };
    const asked = { method, url: `${pathname}${search}`, headers, ...payload };
    const response = await server.app.inject(asked);
    seen.push(asked.url);
    if (loses.next) {
      loses.next = false;
      throw new Error('The answer was lost');
    }
    return { status: response.statusCode, body: response.body };
  };
  const warnings: LicenseWarning[] = [];
  const license = await createLicense({
    catalog,
    product: 'storefront',
    keys: await server.deps.jwks(),
    token,
    stateDir,
    server: ORIGIN,
    transport,
    heartbeat: { firstWithinSeconds: 3_600 },
    version: '1.4.0',
    now: server.clock.now,
    onWarning: (warning) => warnings.push(warning),
  });
  onTestFinished(() => license.close());
  return { license, warnings, seen, loses, stateDir, reopen: () => install(token, stateDir) };
}

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'install-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('the sdk and this server', () => {
  test('R20: a heartbeat is believed, kept on both sides, and expected again in a day', async () => {
    const { license: record, token } = await server.issue();
    const { license, warnings, reopen } = await install(token);
    const outcome = await license.heartbeat();
    expect(outcome).toMatchObject({
      ok: true,
      at: server.clock.time,
      revoked: false,
      state: 'ACTIVE',
      token: 'kept',
      nextInSeconds: DAY,
    });
    expect(await server.kept(record.id)).toBe(1);
    expect([license.error, warnings]).toEqual([null, []]);
    const again = await reopen();
    expect(await again.license.heartbeat()).toMatchObject({ ok: true });
    const [pulse, ...others] = await server.stores.pulses.installsOf(asId(record.id));
    expect([pulse?.version, others]).toEqual(['1.4.0', []]);
  });

  test('B27, B28, R12: a re-sent key arrives with the next heartbeat', async () => {
    const { license: record, token } = await server.issue();
    const { license, reopen } = await install(token);
    server.clock.time += DAY;
    expect((await server.act(record.id, 'resend')).status).toBe(200);
    expect(await license.heartbeat()).toMatchObject({ ok: true, token: 'renewed' });
    expect(await license.heartbeat()).toMatchObject({ ok: true, token: 'kept' });
    expect(await (await reopen()).license.heartbeat()).toMatchObject({ token: 'kept' });
  });

  test('C31: renewed support opens support and cloud with the next heartbeat, without a new key by hand', async () => {
    const { license: record, token } = await server.issue();
    const { license } = await install(token);
    server.clock.time += 200 * DAY;
    expect([license.hasActiveSupport(), license.can('cloud')]).toEqual([false, false]);
    expect(license.banner?.text.en).toContain('Support ended');
    const renewed = await server.act(record.id, 'renew-support', { support_period: '6mo' });
    expect(renewed.status).toBe(200);
    expect(await license.heartbeat()).toMatchObject({ ok: true, token: 'renewed' });
    expect([license.hasActiveSupport(), license.can('cloud'), license.banner]).toEqual([
      true,
      true,
      null,
    ]);
  });

  test('B39–B42: a revoked install learns it, keeps running, and loses cloud and downloads', async () => {
    const { license: record, token } = await server.issue();
    const { license, reopen } = await install(token);
    await license.heartbeat();
    const reason = { reason: 'JWT posted on forum X', reason_code: 'leaked' };
    expect((await server.act(record.id, 'revoke', reason)).status).toBe(200);
    server.clock.time += DAY;
    expect(await license.heartbeat()).toMatchObject({ ok: true, revoked: true, reason: 'leaked' });
    for (const seen of [license, (await reopen()).license]) {
      expect([seen.error?.code, seen.refusal]).toEqual(['LICENSE_REVOKED', null]);
      expect([seen.can('core'), seen.can('cloud'), seen.can('downloads')]).toEqual([
        true,
        false,
        false,
      ]);
    }
  });

  test('B36, R11: the install last seen is handed the new owner’s license, without a reset', async () => {
    const { license: record, token } = await server.issue();
    const { license, reopen } = await install(token);
    await license.heartbeat();
    server.clock.time += DAY;
    const transferred = await server.act(record.id, 'transfer', {
      new_customer_email: 'bogdan@nou.ro',
      confirmation_from_old: true,
      confirmation_from_new: true,
    });
    expect(transferred.status).toBe(200);
    expect(await license.heartbeat()).toMatchObject({
      ok: true,
      revoked: false,
      token: 'handed-over',
    });
    for (const seen of [license, (await reopen()).license]) {
      expect([seen.error, seen.verdict('www.acme.ro').allowed]).toEqual([null, true]);
      expect(await seen.heartbeat()).toMatchObject({ ok: true, revoked: false, token: 'kept' });
    }
  });

  test('B36, R11: a handover whose answer was lost is made up for by the next try', async () => {
    const { license: record, token } = await server.issue();
    const { license, loses } = await install(token);
    await license.heartbeat();
    const consent = { confirmation_from_old: true, confirmation_from_new: true };
    const to = { new_customer_email: 'bogdan@nou.ro', ...consent };
    expect((await server.act(record.id, 'transfer', to)).status).toBe(200);
    for (let lost = 0; lost < 2; lost += 1) {
      loses.next = true;
      expect(await license.heartbeat()).toMatchObject({ ok: false });
    }
    expect(await license.heartbeat()).toMatchObject({ ok: true, token: 'handed-over' });
    expect(await license.heartbeat()).toMatchObject({ revoked: false, token: 'kept' });
    expect(license.error).toBeNull();
  });

  test('R19, C48: the part of the revocation list whose answer was lost is fetched with a later heartbeat', async () => {
    const { token } = await server.issue();
    const leaked = await server.issue({ customer_email: 'ion@acme.ro' });
    const { license, loses, seen, stateDir } = await install(token);
    await license.heartbeat();
    const reason = { reason: 'JWT posted on forum X', reason_code: 'leaked' };
    expect((await server.act(leaked.license.id, 'revoke', reason)).status).toBe(200);
    server.clock.time += DAY;
    loses.next = true;
    expect(await license.heartbeat()).toMatchObject({ ok: false });
    await license.heartbeat();
    await license.heartbeat();
    const list = '/.well-known/signet/revocations?alg=EdDSA&since=1';
    expect(seen.filter((url) => url !== '/heartbeat')).toEqual([list]);
    // What the install has now condemns the leaked key without any network.
    const offline = await install(leaked.token, stateDir);
    expect(offline.license.error?.code).toBe('LICENSE_REVOKED');
  });

  test('R19: a file goes to the file route and its answer back', async () => {
    const { token } = await server.issue();
    const { license } = await install(token);
    const file = JSON.parse(await license.exportHeartbeat()) as object;
    const { status, body } = await server.send('/heartbeat/file', file, as.service('owner'));
    expect(status).toBe(200);
    expect(await license.importHeartbeat(JSON.stringify(body))).toMatchObject({ ok: true });
  });

  test('C46: what is no license of this server is said to be unknown, and nothing changes', async () => {
    const other = await openHeartbeats();
    const { token } = await other.issue();
    const { license } = await install(token);
    const before = license.state.name;
    const outcome = await license.heartbeat();
    expect(outcome.ok).toBe(false);
    expect(license.state.name).toBe(before);
  });
});
