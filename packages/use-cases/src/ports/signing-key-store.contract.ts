import { describe, expect, test } from 'vitest';
import { sampleActor, sampleNow } from '../in-memory/samples.ts';
import type { KeyChange, SigningKeyRecord } from './signing-key-store.ts';
import type { Stores } from './stores.ts';

const change = (action: KeyChange['action']): KeyChange => ({
  actor: sampleActor,
  requestId: 'req_1',
  at: sampleNow,
  action,
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

const overtaken = { ok: false, error: { code: 'CONCURRENT_CHANGE' } };

/** What every key store promises; the tests follow one ring through its life. */
export function signingKeyStoreContract(stores: () => Stores): void {
  describe('signing key store', () => {
    const active = key('ed-1', { stage: 'active', activatedAt: sampleNow });
    const staged = key('ed-2', { createdAt: sampleNow + 1 });
    const rsa = key('rsa-1', { algorithm: 'RS256', stage: 'active', sealedPrivateKey: null });

    test('R18: keys are listed as they were added, oldest first', async () => {
      const { keys } = stores();
      for (const each of [staged, rsa, active]) {
        expect(await keys.add(each, change('key.generate'))).toEqual({ ok: true });
      }
      expect(await keys.list()).toEqual([active, rsa, staged]);
    });

    test('a kid is taken once, and an algorithm has one active key', async () => {
      const { keys } = stores();
      expect(await keys.add(key('ed-2'), change('key.import'))).toEqual(overtaken);
      const second = key('ed-3', { stage: 'active' });
      expect(await keys.add(second, change('key.generate'))).toEqual(overtaken);
      expect(await keys.list()).toHaveLength(3);
    });

    test('B70: activation makes the key before it retiring, and leaves the other algorithm', async () => {
      const { keys } = stores();
      expect(await keys.activate('ed-2', change('key.activate'))).toEqual({ ok: true });
      expect(await keys.list()).toEqual([
        { ...active, stage: 'retiring' },
        rsa,
        { ...staged, stage: 'active', activatedAt: sampleNow },
      ]);
    });

    test('activating the active key again changes nothing', async () => {
      const { keys, auditLog } = stores();
      const before = await auditLog.ofTarget('ed-2', 9);
      expect(await keys.activate('ed-2', change('key.activate'))).toEqual({ ok: true });
      expect(await auditLog.ofTarget('ed-2', 9)).toEqual(before);
    });

    test('a key that is not there is not found', async () => {
      expect(await stores().keys.activate('ed-9', change('key.activate'))).toEqual({
        ok: false,
        error: { code: 'NOT_FOUND', what: 'signing key' },
      });
    });

    test('every change is logged, without the sealed half', async () => {
      const rows = await stores().auditLog.ofTarget('ed-1', 9);
      expect(rows.map(({ action }) => action)).toEqual(['key.activate', 'key.generate']);
      expect(rows[0]).toMatchObject({ before: { stage: 'active' }, after: { stage: 'retiring' } });
      expect(JSON.stringify(rows)).not.toContain('sealed');
    });
  });
}
