import { DAY } from '@signet/domain/shared/duration';
import { expect, test } from 'vitest';
import { createInMemoryStores } from '../in-memory/in-memory-stores.ts';
import { sampleActor, sampleNow } from '../in-memory/samples.ts';
import type { SigningKeyRecord } from '../ports/signing-key-store.ts';
import { remindOfRotation } from './remind-of-rotation.ts';

const key = (kid: string, facts: Partial<SigningKeyRecord>): SigningKeyRecord => ({
  kid,
  algorithm: 'EdDSA',
  stage: 'staged',
  publicJwk: {},
  sealedPrivateKey: null,
  createdAt: sampleNow,
  activatedAt: null,
  ...facts,
});

test('B73 F10: a key is reminded of once before its year is over and once after, and no other key is', async () => {
  const { keys, auditLog } = createInMemoryStores();
  const change = {
    actor: sampleActor,
    requestId: 'r',
    at: sampleNow,
    action: 'key.generate',
  } as const;
  await keys.add(key('k1', { stage: 'active', activatedAt: sampleNow }), change);
  await keys.add(key('k2', {}), change);
  const clock = { time: sampleNow, now: () => clock.time };
  const deps = { clock, keys, audit: auditLog };
  const told = async () =>
    (await auditLog.ofTarget('k1', 9))
      .filter(({ action }) => action === 'key.rotation_due')
      .map(({ after }) => after);
  const onDay = async (day: number) => {
    clock.time = sampleNow + day * DAY;
    return remindOfRotation(deps);
  };
  expect(await onDay(334)).toEqual([]);
  expect(await told()).toEqual([]);
  for (const day of [335, 336, 364]) {
    expect(await onDay(day)).toEqual([{ kid: 'k1', reminder: 'soon', daysLeft: 365 - day }]);
  }
  expect(await told()).toEqual([
    { reminder: 'soon', due_at: '2027-05-01T12:00:00Z', days_left: 30 },
  ]);
  await onDay(365);
  expect(await onDay(400)).toEqual([{ kid: 'k1', reminder: 'overdue', daysLeft: -35 }]);
  expect(await told()).toHaveLength(2);
  expect(await auditLog.ofTarget('k2', 9)).toHaveLength(2);
});
