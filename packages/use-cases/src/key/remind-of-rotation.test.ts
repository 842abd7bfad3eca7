import { DAY } from '@signet/domain/shared/duration';
import { expect, test } from 'vitest';
import type { Role } from '../actor/actor.ts';
import { createInMemoryStores } from '../in-memory/in-memory-stores.ts';
import { sampleActor, sampleNow } from '../in-memory/samples.ts';
import type { OperatorAddress } from '../ports/operator-directory.ts';
import type { SigningKeyRecord } from '../ports/signing-key-store.ts';
import type { Stores } from '../ports/stores.ts';
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

async function open(owners: readonly OperatorAddress[]) {
  const { keys, auditLog, reminders } = createInMemoryStores();
  const change = {
    actor: sampleActor,
    requestId: 'r',
    at: sampleNow,
    action: 'key.generate',
  } as const;
  await keys.add(key('k1', { stage: 'active', activatedAt: sampleNow }), change);
  await keys.add(key('k2', {}), change);
  const clock = { time: sampleNow, now: () => clock.time };
  const operators = { operatorsOf: async (role: Role) => (role === 'owner' ? owners : []) };
  const scheduled: Scheduled[] = [];
  const schedule: typeof reminders.schedule = async (reminder) => {
    const isNew = await reminders.schedule(reminder);
    if (isNew) scheduled.push(reminder.draft);
    return isNew;
  };
  const deps = { clock, keys, operators, reminders: { schedule } };
  const told = async () =>
    (await auditLog.ofTarget('k1', 9))
      .filter(({ action }) => action === 'key.rotation_due')
      .map(({ after }) => after);
  const onDay = async (day: number) => {
    clock.time = sampleNow + day * DAY;
    return remindOfRotation(deps);
  };
  return { onDay, told, scheduled, auditLog, keys, change, clock };
}

type Scheduled = Parameters<Stores['reminders']['schedule']>[0]['draft'];

const ana = { id: 'usr_1', email: 'ana@vendor.ro', locale: 'ro' } as const;
const ion = { id: 'usr_2', email: 'ion@vendor.ro', locale: 'en' } as const;

test('B73 F10: a key is reminded of once before its year is over and once after, and no other key is', async () => {
  const { onDay, told, auditLog } = await open([]);
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

test.each([335, 365, 500])(
  'B73: from day %i each owner is mailed once for the due date, in the own language',
  async (first) => {
    const { onDay, scheduled } = await open([ana, ion]);
    await onDay(334);
    expect(scheduled).toEqual([]);
    await Promise.all([onDay(first), onDay(first), onDay(first)]);
    await onDay(first + 1);
    await onDay(first + 40);
    const draft = { message: 'key-rotation-due', kid: 'k1', delaySeconds: 0 };
    expect(scheduled).toEqual([
      { ...draft, to: ana.email, locale: 'ro' },
      { ...draft, to: ion.email, locale: 'en' },
    ]);
  },
);

test('B73: the next key has a due date and a mail of its own', async () => {
  const { onDay, scheduled, keys, change, clock } = await open([ana]);
  await onDay(360);
  const steps = [
    { kid: 'k1', from: 'active', to: 'retiring' },
    { kid: 'k2', from: 'staged', to: 'active' },
  ] as const;
  await keys.move(steps, { ...change, at: clock.now(), action: 'key.activate' });
  await onDay(400);
  expect(scheduled.map((draft) => 'kid' in draft && draft.kid)).toEqual(['k1']);
  await onDay(360 + 340);
  expect(scheduled.map((draft) => 'kid' in draft && draft.kid)).toEqual(['k1', 'k2']);
});
