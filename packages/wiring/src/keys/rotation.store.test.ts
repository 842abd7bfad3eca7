import { catalog } from '@signet/catalog/catalog';
import { freshPostgres } from '@signet/database/test-stores/test-databases';
import { generateMasterKey, masterKeyOf } from '@signet/license-token/master-key';
import { activateKey } from '@signet/use-cases/key/activate-key';
import { addKey } from '@signet/use-cases/key/add-key';
import { ensureSigningKeys } from '@signet/use-cases/key/ensure-signing-keys';
import { reissueLicenses } from '@signet/use-cases/key/reissue-licenses';
import { retireKey } from '@signet/use-cases/key/retire-key';
import { expect, test } from 'vitest';
import { beatNow, issueNew, type KeyProcess, keyProcess, owner } from './rotation-fixture.ts';

const LICENSES = 1000;
const LANES = 2;

const master = masterKeyOf(generateMasterKey());
if (!master.ok) throw new Error(master.error);
/** Ten times as fast as real, so that the seconds in which caches are fresh pass within the test. */
const clock = { now: () => 1_777_636_800 + Math.floor(performance.now() / 100) };
const database = await freshPostgres();
const one = keyProcess(database, { master: master.value, clock });
const two = keyProcess(database, { master: master.value, clock });

type Issued = Awaited<ReturnType<typeof issueNew>>;

/** Issues from both processes; lets others wait for a count, and verifies each token in both at once. */
function issuing() {
  const issued: Issued[] = [];
  const refused: string[] = [];
  const waiting = new Map<number, () => void>();
  let begun = 0;
  const lane = async (mine: KeyProcess) => {
    while (begun < LICENSES) {
      begun += 1;
      const next = await issueNew(mine);
      for (const { verifier } of [one, two]) {
        const verdict = await verifier.verify(next.token);
        if (!verdict.ok) refused.push(verdict.error.code);
      }
      issued.push(next);
      waiting.get(issued.length)?.();
    }
  };
  const lanes = Array.from({ length: LANES }, () => [lane(one), lane(two)]).flat();
  return {
    issued,
    refused,
    done: () => Promise.all(lanes),
    reached: async (count: number) =>
      issued.length >= count
        ? undefined
        : new Promise<void>((resolve) => waiting.set(count, resolve)),
  };
}

test('B69 B70 B72 R18: 1,000 licenses are issued and verified by two processes while the keys rotate twice; none fails', async () => {
  const [first = ''] = await ensureSigningKeys({ ...one.key, catalog });
  const run = issuing();
  const kids: Record<string, number> = {};

  await run.reached(100);
  expect((await addKey(one.key, owner, { algorithm: 'EdDSA', kid: 'k2' })).ok).toBe(true);
  expect((await addKey(two.key, owner, { algorithm: 'EdDSA', kid: 'c1', cold: true })).ok).toBe(
    true,
  );

  await run.reached(300);
  const early = run.issued.slice(0, 20).map(({ license }) => license.id);
  for (const id of early) await beatNow(one, id, { kid: first, acceptedKids: [first, 'k2'] });
  const switched = await activateKey(one.rotation, owner, { mode: 'normal', kid: 'k2' });
  expect(switched).toMatchObject({ ok: true, value: [{ kid: first }, { stage: 'active' }] });

  await run.reached(500);
  const retired = await retireKey(two.rotation, owner, { kid: first });
  expect(retired).toMatchObject({ ok: false, error: { code: 'KEY_IN_USE', kid: first } });

  await run.reached(700);
  const emergency = { kid: 'c1', typedKid: 'c1', reason: 'The signing key leaked', isOwner: true };
  const cold = await activateKey(two.rotation, owner, { mode: 'emergency', ...emergency });
  expect(cold.ok).toBe(true);

  await run.done();
  expect([run.issued.length, run.refused]).toEqual([LICENSES, []]);
  for (const { token, license } of run.issued) {
    kids[license.kid] = (kids[license.kid] ?? 0) + 1;
    expect((await one.verifier.verify(token)).ok).toBe(true);
  }
  expect(Object.keys(kids).toSorted()).toEqual(['c1', first, 'k2'].toSorted());

  // Only what every recent install accepts is signed again, and the tokens before it stay valid.
  for (const id of early) await beatNow(two, id, { kid: first, acceptedKids: [first, 'c1'] });
  expect(await reissueLicenses(two)).toEqual({ signed: 0 });
  const [early1] = run.issued.slice(20);
  if (early1 === undefined) throw new Error('There are more than 20');
  await beatNow(two, early1.license.id, { kid: first, acceptedKids: [first, 'c1'] });
  expect(await reissueLicenses(two)).toEqual({ signed: 1 });
  const again = await one.stores.licenses.find(early1.license.id);
  expect(again?.license).toMatchObject({ kid: 'c1', generation: 2 });
  expect((await two.verifier.verify(early1.token)).ok).toBe(true);
}, 120_000);
