import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLicense } from '../license/create-license.ts';
import { plans } from '../license/sample-plans-fixture.ts';
import { ISSUED, vendorKeys } from '../token/sample-token-fixture.ts';
import { failedBeat } from './heartbeat-outcome.ts';
import { DAY, gateToken, machine } from './install-fixture.ts';
import { nextTry } from './next-try.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: (ISSUED + DAY) * 1_000, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A clock that stands still and knows how often it was looked at. */
function countedClock(seconds: number) {
  const clock = {
    asked: 0,
    now: () => {
      clock.asked += 1;
      return seconds;
    },
  };
  return clock;
}

const wait = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);

describe('C46, R20: beating by itself', () => {
  test('after the start, then as often as the receipt says, a little sooner each time', async () => {
    const { server, open } = machine();
    await open({ heartbeat: { firstWithinSeconds: 10 } });
    expect(server.bodies).toHaveLength(0);
    await wait(10);
    expect(server.bodies).toHaveLength(1);
    await wait(DAY * 0.9 - 1);
    expect(server.bodies).toHaveLength(1);
    await wait(DAY * 0.1 + 2);
    expect(server.bodies).toHaveLength(2);
    server.say({ next_in_seconds: 600 });
    await wait(DAY);
    const beats = server.bodies.length;
    await wait(6_000);
    expect(server.bodies.length - beats).toBeGreaterThanOrEqual(10);
    expect(server.bodies.length - beats).toBeLessThanOrEqual(12);
  });

  test('an unreachable server is asked less and less often, and again as usual once it answers', async () => {
    const { server, open } = machine();
    const tries: number[] = [];
    let isGone = true;
    await open({
      heartbeat: { firstWithinSeconds: 0 },
      transport: (request) => {
        if (request.method === 'POST') tries.push(Date.now() / 1_000);
        return isGone ? Promise.reject(new Error('gone')) : server.transport(request);
      },
    });
    await wait(3 * DAY);
    const gaps = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    gaps.forEach((gap, failures) => {
      const whole = Math.min(60 * 2 ** failures, DAY);
      expect(gap).toBeGreaterThanOrEqual(Math.floor(whole / 2));
      expect(gap).toBeLessThanOrEqual(whole);
    });
    expect(tries.length).toBeGreaterThan(10);
    isGone = false;
    await wait(DAY);
    const answered = tries.length;
    await wait(DAY * 0.85);
    expect(tries.length - answered).toBeLessThanOrEqual(1);
  });

  test('D17: one sent by hand counts: the next is due a day later', async () => {
    const { server, open } = machine();
    const license = await open({ heartbeat: { firstWithinSeconds: 100 } });
    await license.heartbeat();
    await wait(DAY * 0.89);
    expect(server.bodies).toHaveLength(1);
  });

  test.each([
    ['close', (license: { close(): void }) => license.close()],
    ['its signal', (_: unknown, controller: AbortController) => controller.abort()],
  ] as const)('%s ends it, with everything that waits', async (_, end) => {
    const { server, open } = machine();
    const controller = new AbortController();
    const clock = countedClock(ISSUED + DAY);
    const license = await open({
      heartbeat: { firstWithinSeconds: 10 },
      signal: controller.signal,
      now: clock.now,
    });
    license.onChange(() => {});
    await wait(10);
    end(license, controller);
    await wait(0);
    clock.asked = 0;
    await wait(400 * DAY);
    expect([server.bodies.length, clock.asked]).toEqual([1, 0]);
    expect(await license.heartbeat()).toMatchObject({ ok: false, problem: 'closed' });
    expect(license.has('backup')).toBe(false);
  });

  test('whatever is configured, it neither stops nor runs wild', async () => {
    const { server, open } = machine();
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, -1]) {
      const license = await open({
        heartbeat: { firstWithinSeconds: odd, timeoutSeconds: odd },
        usage: () => {
          throw new Error('broken figures');
        },
      });
      license.sync(() => {}, { everySeconds: Number.POSITIVE_INFINITY });
      await wait(DAY);
      license.close();
    }
    expect(server.bodies.length).toBeLessThanOrEqual(3);
  });

  test('A08: a product whose policy asks for no heartbeat sends none, unless its code says how', async () => {
    const { server, open } = machine();
    const { gate } = plans.products;
    const enforcement = { ...gate.enforcement, heartbeat: { mode: 'none' } } as const;
    const silent = { ...plans, products: { ...plans.products, gate: { ...gate, enforcement } } };
    const options = {
      catalog: silent,
      product: 'gate' as const,
      keys: vendorKeys,
      token: gateToken(),
      server: 'https://licenses.example.com',
      transport: server.transport,
      now: () => ISSUED + DAY,
    };
    const sentIn9Days = async (heartbeat?: object) => {
      const license = await createLicense({ ...options, ...(heartbeat && { heartbeat }) });
      await wait(9 * DAY);
      license.close();
      return server.bodies.splice(0).length;
    };
    expect(await sentIn9Days()).toBe(0);
    expect(await sentIn9Days({})).toBeGreaterThan(5);
    await open({ heartbeat: false });
    await wait(9 * DAY);
    expect(server.bodies).toEqual([]);
  });
});

describe('when the next is due', () => {
  const answered = {
    ok: true,
    at: 0,
    revoked: false,
    reason: null,
    state: 'ACTIVE',
    token: 'kept',
  } as const;

  test.each([
    [86_400, 0, 86_400],
    [86_400, 0.999, 77_768],
    [1, 0, 10],
    [1e12, 0, 2_147_483],
  ])('R20: the receipt says %d s, random %d: %d s', (nextInSeconds, random, seconds) => {
    expect(nextTry({ ...answered, nextInSeconds }, 0, random)).toBe(seconds);
  });

  test.each([
    [1, 0, undefined, 60],
    [1, 0.999, undefined, 30],
    [5, 0, undefined, 960],
    [99, 0, undefined, 86_400],
    [1, 0, 7_200, 7_200],
    [1, 0, -5, 60],
    [1, 0, Number.POSITIVE_INFINITY, 2_147_483],
  ])('C46: %d failures, random %d, asked to wait %s: %d s', (...row) => {
    const [failures, random, retryAfterSeconds, seconds] = row;
    const facts = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
    expect(nextTry(failedBeat('busy', facts), failures, random)).toBe(seconds);
  });
});
