import { expect, test } from 'vitest';
import { createInMemoryStores } from '../in-memory/in-memory-stores.ts';
import {
  issueCommit,
  sampleAccount,
  sampleActor,
  sampleLicense,
  sampleNow,
} from '../in-memory/samples.ts';
import type { SigningKeyRecord } from '../ports/signing-key-store.ts';
import { retireKey } from './retire-key.ts';

const context = { actor: sampleActor, requestId: 'r', idempotency: null };

/** A ring right after its switch from k1 to k2, in a process whose waiting can do something. */
async function switched(
  whileWaiting: (stores: ReturnType<typeof createInMemoryStores>) => Promise<unknown>,
) {
  const stores = createInMemoryStores();
  const key = (kid: string, facts: Partial<SigningKeyRecord>): SigningKeyRecord => ({
    kid,
    algorithm: 'EdDSA',
    stage: 'retiring',
    publicJwk: {},
    sealedPrivateKey: null,
    createdAt: sampleNow,
    activatedAt: sampleNow,
    ...facts,
  });
  const change = { ...context, at: sampleNow, action: 'key.generate' } as const;
  await stores.keys.add(key('k1', {}), change);
  await stores.keys.add(key('k2', { stage: 'active' }), change);
  const clock = { time: sampleNow, now: () => clock.time };
  const waited: number[] = [];
  const pause = async (seconds: number) => {
    waited.push(seconds);
    clock.time += seconds;
    await whileWaiting(stores);
  };
  return { deps: { clock, pause, ...stores }, stores, clock, waited };
}

test('B71: right after a switch it waits until no process signs with the key any more', async () => {
  const { deps, clock, waited } = await switched(async () => {});
  clock.time += 2;
  expect((await retireKey(deps, context, { kid: 'k1' })).ok).toBe(true);
  expect(waited).toEqual([4]);
});

test('B71: a license that was signed while it waited keeps the key in the ring', async () => {
  const { deps } = await switched(async ({ ledger }) => {
    const account = sampleAccount();
    await ledger.commit(issueCommit(account, sampleLicense(account, { kid: 'k1' })));
  });
  expect(await retireKey(deps, context, { kid: 'k1' })).toMatchObject({
    ok: false,
    error: { code: 'KEY_IN_USE' },
  });
});

test('B71: later it waits for nothing', async () => {
  const { deps, clock, waited } = await switched(async () => {});
  clock.time += 6;
  expect((await retireKey(deps, context, { kid: 'k1' })).ok).toBe(true);
  expect(waited).toEqual([]);
});
