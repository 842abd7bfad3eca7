import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DAY, gateToken, machine } from '../heartbeat/install-fixture.ts';
import { ISSUED } from '../token/sample-token-fixture.ts';
import type { LicenseChange } from './license-change.ts';

const start = ISSUED + DAY;

beforeEach(() => {
  vi.useFakeTimers({ now: start * 1_000, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** An install whose clock is the (fake) system's. */
async function watched(token = gateToken()) {
  const { server, warnings, open } = machine();
  const clock = { asked: 0 };
  server.now = () => Math.floor(Date.now() / 1_000);
  const now = () => {
    clock.asked += 1;
    return server.now();
  };
  const license = await open({ now, token });
  const changes: LicenseChange[] = [];
  const stop = license.onChange((change) => changes.push(change));
  return { server, warnings, license, changes, stop, clock };
}

describe('what the license says has changed', () => {
  test('D09: after a heartbeat; not again when it says the same', async () => {
    const { license, changes } = await watched();
    await license.heartbeat();
    await license.heartbeat();
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      before: { state: 'READ_ONLY' },
      after: { state: 'ACTIVE', capabilities: { updates: true } },
      changed: ['state', 'capabilities'],
    });
  });

  test('B39, C31: when the authority speaks, and when a new key arrives', async () => {
    const { server, license, changes } = await watched();
    await license.heartbeat();
    server.say({ revoked: true, reason: 'leaked' });
    await license.heartbeat();
    expect(changes.at(-1)).toMatchObject({ after: { state: 'BLOCKED', error: 'LICENSE_REVOKED' } });
    server.say({}, { token: gateToken({ generation: 2, jti: 'two', tier: 'paid' }) });
    await license.heartbeat();
    expect(changes.at(-1)?.changed).toEqual(['state', 'capabilities', 'tier', 'error', 'token']);
  });

  test('D02: while heartbeats go on nothing is told, and nothing polls', async () => {
    const { license, changes, clock } = await watched();
    await license.heartbeat();
    [changes.length, clock.asked] = [0, 0];
    await vi.advanceTimersByTimeAsync(40 * DAY * 1_000);
    expect(changes).toEqual([]);
    // A heartbeat a day looks at the clock a few times; who polls looks all day.
    expect(clock.asked).toBeLessThan(40 * 10);
  });

  test('D02–D05: without a server in reach GRACE, SOFT_LOCK and READ_ONLY are told on their day', async () => {
    const { license, changes } = await silent();
    for (const [days, state] of [
      [14, 'GRACE'],
      [31, 'SOFT_LOCK'],
      [45, 'READ_ONLY'],
    ] as const) {
      const at = (start + days * DAY) * 1_000;
      await vi.advanceTimersByTimeAsync(at - 1_000 - Date.now());
      expect(changes.at(-1)?.after.state).not.toBe(state);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(changes.at(-1)?.after.state).toBe(state);
    }
    expect(license.refusal).toBeNull();
    expect(changes).toHaveLength(3);
  });

  test('C30, A20: the end of support and of the term are told too', async () => {
    const end = start + 60 * DAY;
    const { license, changes } = await silent(
      gateToken({ support_until: start + 3 * DAY, exp: end, expires_at: end }),
    );
    await vi.advanceTimersByTimeAsync(3 * DAY * 1_000);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ after: { support: false } });
    await vi.advanceTimersByTimeAsync(58 * DAY * 1_000);
    expect(changes.at(-1)).toMatchObject({ after: { error: 'LICENSE_EXPIRED', tier: null } });
    expect(license.state.name).toBe('BLOCKED');
  });
});

/** An install that beat once and then lost its way to the server. */
async function silent(token = gateToken()) {
  const { server, open } = machine();
  const now = () => Math.floor(Date.now() / 1_000);
  server.now = now;
  let isGone = false;
  const license = await open({
    now,
    token,
    transport: (request) =>
      isGone ? Promise.reject(new Error('gone')) : server.transport(request),
  });
  await license.heartbeat();
  isGone = true;
  const changes: LicenseChange[] = [];
  license.onChange((change) => changes.push(change));
  return { license, changes };
}

describe('listeners', () => {
  test('whoever stopped hears nothing, and nothing waits for nobody', async () => {
    const { license, changes, stop, clock } = await watched();
    stop();
    await license.heartbeat();
    expect(changes).toEqual([]);
    license.close();
    clock.asked = 0;
    await vi.advanceTimersByTimeAsync(400 * DAY * 1_000);
    expect(clock.asked).toBe(0);
  });

  test('one that throws is reported, and the others still hear', async () => {
    const { license, warnings, changes } = await watched();
    const broken = new Error('broken listener');
    license.onChange(() => {
      throw broken;
    });
    const late: LicenseChange[] = [];
    license.onChange((change) => late.push(change));
    expect(await license.heartbeat()).toMatchObject({ ok: true });
    expect([changes.length, late.length]).toEqual([1, 1]);
    expect(warnings.filter(({ code }) => code === 'LISTENER_FAILED')).toMatchObject([
      { cause: broken },
    ]);
  });

  test('the same function may listen twice and stop once', async () => {
    const { license } = await watched();
    let heard = 0;
    const listener = () => {
      heard += 1;
    };
    const stop = license.onChange(listener);
    license.onChange(listener);
    stop();
    await license.heartbeat();
    expect(heard).toBe(1);
  });
});
