import { describe, expect, test } from 'vitest';
import {
  issueCommit,
  revokeCommit,
  sampleAccount,
  sampleActor,
  sampleLicense,
  sampleNow,
} from '../in-memory/samples.ts';
import type { KeyChange, PublicKeyRecord, SigningKeyRecord } from './signing-key-store.ts';
import type { Stores } from './stores.ts';

const change = (action: KeyChange['action'], facts: Partial<KeyChange> = {}): KeyChange => ({
  actor: sampleActor,
  requestId: 'req_1',
  at: sampleNow,
  action,
  ...facts,
});

const key = (kid: string, facts: Partial<SigningKeyRecord> = {}): SigningKeyRecord => ({
  kid,
  algorithm: 'EdDSA',
  stage: 'staged',
  publicJwk: { kty: 'OKP', crv: 'Ed25519', x: `public half of ${kid}`, alg: 'EdDSA' },
  sealedPrivateKey: `sealed half of ${kid}`,
  createdAt: sampleNow,
  activatedAt: null,
  ...facts,
});

const publicOf = ({ sealedPrivateKey: _sealed, ...rest }: SigningKeyRecord): PublicKeyRecord =>
  rest;
const overtaken = { ok: false, error: { code: 'CONCURRENT_CHANGE' } };
const rotation = [
  { kid: 'ed-1', from: 'active', to: 'retiring' },
  { kid: 'ed-2', from: 'staged', to: 'active' },
] as const;

/** What every key store promises; the tests follow one ring through its life. */
export function signingKeyStoreContract(stores: () => Stores): void {
  describe('signing key store', () => {
    const active = key('ed-1', { stage: 'active', activatedAt: sampleNow });
    const staged = key('ed-2', { createdAt: sampleNow + 1 });
    const rsa = key('rsa-1', { algorithm: 'RS256', stage: 'active', sealedPrivateKey: null });
    const cold = key('ed-0', { stage: 'cold', createdAt: sampleNow - 1 });

    test('R18: keys are listed as they were added, oldest first', async () => {
      const { keys } = stores();
      for (const each of [staged, rsa, active, cold]) {
        const added = await keys.add(each, change('key.generate'));
        expect(added).toEqual({ ok: true, value: [publicOf(each)] });
      }
      expect(await keys.list()).toEqual([cold, active, rsa, staged]);
    });

    test('R18: a kid is taken once, and an algorithm has one active and one cold key', async () => {
      const { keys } = stores();
      expect(await keys.add(key('ed-2'), change('key.import'))).toEqual(overtaken);
      for (const stage of ['active', 'cold'] as const) {
        expect(await keys.add(key('ed-3', { stage }), change('key.generate'))).toEqual(overtaken);
      }
      expect(await keys.list()).toHaveLength(4);
    });

    test('R18: a step from where a key is not writes nothing, nor do the steps beside it', async () => {
      const { keys } = stores();
      const late = [
        { kid: 'ed-1', from: 'active', to: 'retiring' },
        { kid: 'ed-2', from: 'cold', to: 'active' },
      ] as const;
      expect(await keys.move(late, change('key.activate'))).toEqual(overtaken);
      const absent = [{ kid: 'ed-9', from: 'staged', to: 'active' }] as const;
      expect(await keys.move(absent, change('key.activate'))).toEqual(overtaken);
      expect((await keys.list()).map(({ stage }) => stage)).toEqual([
        'cold',
        'active',
        'active',
        'staged',
      ]);
    });

    test('B69 B70: a switch makes the key before it retiring, and leaves the other algorithm', async () => {
      const { keys } = stores();
      const [before, after] = [
        { ...active, stage: 'retiring' },
        { ...staged, stage: 'active', activatedAt: sampleNow },
      ] as const;
      const note = { mode: 'normal', confirmed: 96, counted: 100 };
      expect(await keys.move(rotation, change('key.activate', { note }))).toEqual({
        ok: true,
        value: [publicOf(before), publicOf(after)],
      });
      expect(await keys.list()).toEqual([cold, before, rsa, after]);
    });

    test('B71: a key that a live license carries does not retire, one that none carries does', async () => {
      const { keys, ledger } = stores();
      const account = sampleAccount();
      const commit = issueCommit(account, sampleLicense(account, { kid: 'ed-1' }));
      const issued = await ledger.commit(commit);
      const retire = [{ kid: 'ed-1', from: 'retiring', to: 'retired' }] as const;
      expect(await keys.move(retire, change('key.retire'))).toEqual(overtaken);
      const [stored] = issued.ok ? issued.value : [];
      if (stored === undefined) throw new Error('The sample was not issued');
      await ledger.commit(revokeCommit(stored));
      const retired = await keys.move(retire, change('key.retire'));
      expect(retired).toMatchObject({ ok: true, value: [{ kid: 'ed-1', stage: 'retired' }] });
    });

    test('F03: every change is logged with what it was decided on, without the sealed half', async () => {
      const { auditLog } = stores();
      const first = await auditLog.ofTarget('ed-1', 9);
      expect(first.map(({ action }) => action)).toEqual([
        'key.retire',
        'key.activate',
        'key.publish',
        'key.generate',
      ]);
      expect(first[1]).toMatchObject({ before: { stage: 'active' }, after: { stage: 'retiring' } });
      const second = await auditLog.ofTarget('ed-2', 9);
      expect(second[0]).toMatchObject({
        action: 'key.activate',
        after: { note: { counted: 100 } },
      });
      expect(JSON.stringify([first, second])).not.toContain('sealed');
    });

    test('B73, F10: a remark is an audit row, once for its facts, and the key stays as it is', async () => {
      const { keys, auditLog } = stores();
      const before = await keys.list();
      const remark = (reminder: string, daysLeft: number) => {
        const note = { days_left: daysLeft };
        return keys.remark('ed-2', change('key.rotation_due', { note }), { reminder });
      };
      const together = await Promise.all([remark('soon', 30), remark('soon', 30)]);
      expect(together.toSorted()).toEqual([false, true]);
      expect(await remark('soon', 29)).toBe(false);
      expect(await remark('overdue', 0)).toBe(true);
      const rows = await auditLog.ofTarget('ed-2', 9);
      expect(rows.filter(({ action }) => action === 'key.rotation_due')).toMatchObject([
        { before: null, after: { reminder: 'overdue', days_left: 0 } },
        { before: null, after: { reminder: 'soon', days_left: 30 } },
      ]);
      expect(await keys.list()).toEqual(before);
    });

    test('one request happens once, and its answer stays as it was', async () => {
      const { keys } = stores();
      const idempotency = { scope: 'operator:usr_1', key: 'one-key', requestHash: 'hash' };
      const once = change('key.generate', { idempotency });
      expect(await keys.findAnswer(idempotency.scope, idempotency.key)).toBeUndefined();
      expect((await keys.add(key('ed-4'), once)).ok).toBe(true);
      expect(await keys.add(key('ed-5'), once)).toEqual(overtaken);
      const answer = { requestHash: 'hash', keys: [publicOf(key('ed-4'))] };
      expect(await keys.findAnswer(idempotency.scope, idempotency.key)).toEqual(answer);
      expect((await keys.list()).some(({ kid }) => kid === 'ed-5')).toBe(false);
    });
  });
}
