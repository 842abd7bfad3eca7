import { LIST_LIFETIME } from '@signet/domain/claims/next-list';
import { describe, expect, test } from 'vitest';
import {
  issueCommit,
  revokeCommit,
  sampleAccount,
  sampleLicense,
  sampleNow,
  transferCommit,
} from '../in-memory/samples.ts';
import type { StoredLicense } from './license-store.ts';
import type { ListKind, PublishedList } from './signed-list-store.ts';
import type { Stores } from './stores.ts';

const head = (kind: ListKind, version: number): PublishedList => ({
  kind,
  version,
  issuedAt: sampleNow + version,
  nextUpdate: sampleNow + version + LIST_LIFETIME,
  kids: { EdDSA: 'ed-1', RS256: 'rs-1' },
  keys:
    kind === 'keyring'
      ? [{ kid: 'ed-1', alg: 'EdDSA', kty: 'OKP', stage: 'active', crv: 'Ed25519', x: 'AA' }]
      : null,
});

/** What every store of signed lists promises. */
export function signedListStoreContract(stores: () => Stores): void {
  /** Publishes the next version, whatever the earlier tests of the file published. */
  async function publishNext(): Promise<PublishedList> {
    const { lists } = stores();
    const { list: latest } = await lists.newest('revocations');
    const next = head('revocations', (latest?.version ?? 0) + 1);
    expect(await lists.publish(next)).toEqual({ ok: true });
    return next;
  }

  async function issued(): Promise<StoredLicense> {
    const account = sampleAccount();
    const written = await stores().ledger.commit(issueCommit(account, sampleLicense(account)));
    const stored = written.ok ? written.value[0] : undefined;
    if (stored === undefined) throw new Error('The sample was not issued');
    return stored;
  }

  describe('signed list store', () => {
    test('R18: each kind of list has versions of its own, read as they were published', async () => {
      const { lists } = stores();
      const [first, second] = [head('keyring', 1), head('keyring', 2)];
      expect((await lists.newest('keyring')).list).toBeUndefined();
      expect(await lists.publish(first)).toEqual({ ok: true });
      expect(await lists.publish(second)).toEqual({ ok: true });
      expect((await lists.newest('keyring')).list).toEqual(second);
      const revocations = await publishNext();
      expect((await lists.newest('revocations')).list).toEqual(revocations);
      expect((await lists.newest('keyring')).list).toEqual(second);
    });

    test('a version is published once', async () => {
      const { lists } = stores();
      const taken = { ok: false, error: { code: 'CONCURRENT_CHANGE' } };
      expect(await lists.publish({ ...head('keyring', 1), issuedAt: 1 })).toEqual(taken);
      expect((await lists.newest('keyring')).list).toEqual(head('keyring', 2));
    });

    test('B38 R11 R19: a version takes in what no earlier one has, and never changes again', async () => {
      const { lists, ledger } = stores();
      const known = await publishNext();
      expect((await lists.newest('revocations')).hasUnlisted).toBe(false);
      const [revoked, transferred] = [await issued(), await issued()];
      expect((await lists.newest('revocations')).hasUnlisted).toBe(false);
      await ledger.commit(revokeCommit(revoked));
      expect((await lists.newest('revocations')).hasUnlisted).toBe(true);
      const first = await publishNext();
      await ledger.commit(transferCommit(transferred, sampleAccount()));
      const second = await publishNext();
      expect((await lists.newest('revocations')).hasUnlisted).toBe(false);
      const entries = [
        { licenseId: revoked.license.id, generation: 1, code: 'leaked', at: sampleNow },
        { licenseId: transferred.license.id, generation: 1, code: 'superseded', at: sampleNow },
      ];
      expect(await lists.listed(known.version, first.version)).toEqual([entries[0]]);
      expect(await lists.listed(first.version, second.version)).toEqual([entries[1]]);
      expect(await lists.listed(known.version, second.version)).toEqual(entries);
      expect(await lists.listed(second.version, second.version)).toEqual([]);
    });
  });
}
