import { catalog } from '@signet/catalog/catalog';
import { freshPostgres } from '@signet/database/test-stores/test-databases';
import { keyRingKind, revocationsKind } from '@signet/domain/claims/signed-kind';
import { generateMasterKey, masterKeyOf } from '@signet/license-token/master-key';
import { verifyObject } from '@signet/license-token/verify-object';
import { activateKey } from '@signet/use-cases/key/activate-key';
import { addKey } from '@signet/use-cases/key/add-key';
import { ensureSigningKeys } from '@signet/use-cases/key/ensure-signing-keys';
import { perform } from '@signet/use-cases/license/perform';
import { revokeLicense } from '@signet/use-cases/license/revoke-license';
import { beforeAll, describe, expect, test } from 'vitest';
import { StartRefusedError } from '../start-refused-error.ts';
import { requireOpenable } from './require-openable.ts';
import { issueNew, keyProcess, owner } from './rotation-fixture.ts';

const master = masterOf(generateMasterKey());
const clock = { time: 1_777_636_800, now: () => clock.time };
const database = await freshPostgres();
const one = keyProcess(database, { master, clock });
const processes = [one, ...[2, 3].map(() => keyProcess(database, { master, clock }))];
let first = '';

function masterOf(text: string) {
  const read = masterKeyOf(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

beforeAll(async () => {
  const made = await ensureSigningKeys({ ...one.key, catalog });
  first = made[0] ?? '';
});

/** The newest list as every process has it: asked of all at once, several times. */
async function everywhere(): Promise<{ readonly version: number; readonly texts: Set<string> }> {
  const asked = processes.flatMap(({ lists }) => [lists.revocations(), lists.revocations()]);
  const answers = await Promise.all(asked);
  const versions = new Set(answers.map(({ version }) => version));
  expect(versions.size).toBe(1);
  return { version: answers[0]?.version ?? 0, texts: new Set(answers.map(({ text }) => text)) };
}

async function revokeNew(): Promise<void> {
  const { license } = await issueNew(one);
  const input = {
    id: license.id,
    reasonCode: 'leaked',
    reason: 'Seen on a forum',
    tellCustomer: false,
  } as const;
  const done = await perform(one.license, owner, { plan: revokeLicense, input });
  expect(done.ok).toBe(true);
}

describe('R19: one version is one text in every process', () => {
  test('also when all of them publish it at once', async () => {
    expect(await everywhere()).toMatchObject({ version: 1 });
    for (const version of [2, 3]) {
      await revokeNew();
      const list = await everywhere();
      expect([list.version, list.texts.size]).toEqual([version, 1]);
    }
    expect((await everywhere()).version).toBe(3);
  });

  test('a process that starts later renders the same', async () => {
    const late = keyProcess(database, { master, clock });
    const { texts } = await everywhere();
    expect(texts).toEqual(new Set([(await late.lists.revocations()).text]));
  });

  test('R18: a switch of the key is one new version, although the others hear of it later', async () => {
    await addKey(one.key, owner, { algorithm: 'EdDSA', kid: 'k2' });
    const before = await everywhere();
    expect((await activateKey(one.rotation, owner, { mode: 'normal', kid: 'k2' })).ok).toBe(true);
    for (let round = 0; round < 3; round += 1) {
      const list = await everywhere();
      expect([list.version, list.texts.size]).toEqual([before.version + 1, 1]);
    }
    const { text } = await one.lists.revocations();
    const verified = verifyObject(text, await one.cabinet.ring('k2'), revocationsKind);
    expect(verified.ok && verified.value.header.kid).toBe('k2');
  });

  test('R18: an install is answered with a key that it accepts, by kid or by algorithm', async () => {
    const ring = await one.cabinet.ring();
    const headerOf = (text: string) => {
      const verified = verifyObject(text, ring, revocationsKind);
      return verified.ok ? verified.value.header : verified.error;
    };
    const [older, rsa, lost] = await Promise.all([
      one.lists.revocations({ kid: first }),
      one.lists.revocations({ algorithm: 'RS256' }),
      one.lists.revocations({ kid: 'never heard of' }),
    ]);
    expect(headerOf(older.text)).toMatchObject({ kid: first, alg: 'EdDSA' });
    expect(headerOf(rsa.text)).toMatchObject({ alg: 'RS256' });
    expect(headerOf(lost.text)).toMatchObject({ alg: expect.any(String) });
  });

  test('R18: the ring tells every key with its stage', async () => {
    const { text } = await one.lists.keyRing({ kid: first });
    const verified = verifyObject(text, await one.cabinet.ring(), keyRingKind);
    const keys = verified.ok ? verified.value.claims.keys : [];
    const stages = keys.map(({ kid, alg, stage }) => `${alg} ${kid} ${stage}`);
    expect(stages).toHaveLength(3);
    expect(stages).toContain(`EdDSA ${first} retiring`);
    expect(stages).toContain('EdDSA k2 active');
    expect(keys.flatMap((key) => Object.keys(key))).not.toContain('d');
  });

  test('R20: the version in receipts follows within seconds', async () => {
    const known = await one.lists.revocationsVersion();
    await revokeNew();
    clock.time += 5;
    expect(await one.lists.revocationsVersion()).toBe(known + 1);
  });
});

describe('a start with a key that does not open is refused with the reason', () => {
  const secrets = (isNew: boolean) => {
    const told = { forgotten: 0 };
    const source = { name: '/data/master.key', isNew };
    return { told, source, forget: () => void (told.forgotten += 1) };
  };

  test('the right master key opens every key that signs', async () => {
    const late = keyProcess(database, { master, clock });
    const start = requireOpenable(late.stores.keys, late.cabinet, secrets(false));
    await expect(start).resolves.toBeUndefined();
  });

  test.each([
    [false, 'sealed under another master key'],
    [true, '/data/master.key was absent: put back'],
  ])('another master key, made just now: %s', async (isNew, words) => {
    const other = keyProcess(database, { master: masterOf(generateMasterKey()), clock });
    const given = secrets(isNew);
    const start = requireOpenable(other.stores.keys, other.cabinet, given);
    await expect(start).rejects.toThrow(StartRefusedError);
    await expect(requireOpenable(other.stores.keys, other.cabinet, given)).rejects.toThrow(words);
    expect(given.told.forgotten).toBe(2);
  });

  test.each([
    ['cut', (sealed: string) => sealed.slice(0, -5)],
    ['of another kind', () => 'not a sealed key'],
  ])('a stored key that is %s', async (_, damage) => {
    const keys = (await one.stores.keys.list()).map((key) => ({
      ...key,
      sealedPrivateKey: key.sealedPrivateKey === null ? null : damage(key.sealedPrivateKey),
    }));
    const damaged = { ...one.stores.keys, list: async () => keys };
    const { keyCabinet } = await import('./key-cabinet.ts');
    const cabinet = keyCabinet({ keys: damaged, master, clock });
    const start = requireOpenable(damaged, cabinet, secrets(false));
    await expect(start).rejects.toThrow(/^Key ".*": /);
  });
});
