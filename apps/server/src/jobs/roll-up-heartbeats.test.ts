import { DAY, HOUR } from '@signet/domain/shared/duration';
import { expect, test } from 'vitest';
import { asId, openHeartbeats } from '../http/heartbeat-fixture.ts';
import { NOW } from '../server-fixture.ts';
import { rollUpHeartbeats } from './roll-up-heartbeats.ts';

async function withOldBeats() {
  const server = await openHeartbeats();
  const { license, token } = await server.issue();
  for (const nonce of ['a', 'b', 'c']) await server.beat(token, { nonce });
  const sums = async () => {
    const days = await server.stores.pulses.daysOf(asId(license.id), 9);
    return days.map(({ beats }) => beats);
  };
  return { ...server, sums, kept: () => server.kept(license.id) };
}

test('B82, F08, R26: after 90 days the night sums heartbeats up, and none is lost', async () => {
  const { deps, clock, kept, sums } = await withOldBeats();
  clock.time = NOW + 92 * DAY;
  const run = { sentAt: clock.time - 60 };
  expect(await rollUpHeartbeats(deps, run)).toEqual({ beats: 3 });
  expect([await kept(), await sums()]).toEqual([0, [3]]);
  expect(await rollUpHeartbeats(deps, run)).toEqual({ beats: 0 });
});

test('a clock that leaps ahead of the store’s sums nothing up before its time', async () => {
  const { deps, clock, kept, sums } = await withOldBeats();
  clock.time = NOW + 400 * DAY;
  expect(await rollUpHeartbeats(deps, { sentAt: NOW + HOUR })).toEqual({ beats: 0 });
  expect([await kept(), await sums()]).toEqual([3, [3]]);
});
