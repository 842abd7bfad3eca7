import { describe, expect, test } from 'vitest';
import {
  issueCommit,
  sampleAccount,
  sampleActor,
  sampleLicense,
  sampleNow,
} from '../in-memory/samples.ts';
import type { AuditOrigin } from './audit-entry.ts';
import type { RegistryToken } from './registry-token-store.ts';
import type { Stores } from './stores.ts';

const change: AuditOrigin = { actor: sampleActor, requestId: 'req_1', at: sampleNow };
const later: AuditOrigin = { ...change, at: sampleNow + 60 };

async function accountIn({ ledger }: Stores) {
  const account = sampleAccount();
  const result = await ledger.commit(issueCommit(account, sampleLicense(account)));
  if (!result.ok) throw new Error('The issue was refused');
  return account;
}

let count = 0;
function tokenOf({ id }: { readonly id: RegistryToken['accountId'] }): RegistryToken {
  count += 1;
  return {
    id: `rgt_${count}`,
    accountId: id,
    sha256: String(count).padStart(64, 'a'),
    createdAt: sampleNow,
  };
}

/** What every store of registry tokens promises. */
export function registryTokenStoreContract(stores: () => Stores): void {
  describe('registry token store', () => {
    test('C47: a token is found by its hash and by its account', async () => {
      const { registryTokens } = stores();
      const account = await accountIn(stores());
      const token = tokenOf(account);
      expect(await registryTokens.current(account.id)).toBeUndefined();
      await registryTokens.replace(token, change);
      expect(await registryTokens.current(account.id)).toEqual(token);
      expect(await registryTokens.findBySha256(token.sha256)).toEqual(token);
      expect(await registryTokens.findBySha256('b'.repeat(64))).toBeUndefined();
    });

    test('C44: a new token revokes the one before it, and no other account’s', async () => {
      const { registryTokens } = stores();
      const [one, other] = [await accountIn(stores()), await accountIn(stores())];
      const [first, second, untouched] = [tokenOf(one), tokenOf(one), tokenOf(other)];
      await registryTokens.replace(first, change);
      await registryTokens.replace(untouched, change);
      await registryTokens.replace(second, later);
      expect(await registryTokens.findBySha256(first.sha256)).toBeUndefined();
      expect(await registryTokens.current(one.id)).toEqual(second);
      expect(await registryTokens.current(other.id)).toEqual(untouched);
    });

    test('C44: a revoked token is gone, and there is no second one to revoke', async () => {
      const { registryTokens } = stores();
      const account = await accountIn(stores());
      const token = tokenOf(account);
      await registryTokens.replace(token, change);
      expect(await registryTokens.revoke(account.id, later)).toEqual({ ok: true });
      expect(await registryTokens.findBySha256(token.sha256)).toBeUndefined();
      expect(await registryTokens.current(account.id)).toBeUndefined();
      expect(await registryTokens.revoke(account.id, later)).toEqual({
        ok: false,
        error: { code: 'NOT_FOUND', what: 'registry token' },
      });
    });

    test('of rotations at the same time one token is left', async () => {
      const { registryTokens } = stores();
      const account = await accountIn(stores());
      const tokens = [tokenOf(account), tokenOf(account), tokenOf(account)];
      await Promise.all(tokens.map((token) => registryTokens.replace(token, change)));
      const found = await Promise.all(
        tokens.map(({ sha256 }) => registryTokens.findBySha256(sha256)),
      );
      expect(found.filter((token) => token !== undefined)).toHaveLength(1);
    });

    test('every change is logged, without the hash', async () => {
      const { registryTokens, auditLog } = stores();
      const account = await accountIn(stores());
      const [first, second] = [tokenOf(account), tokenOf(account)];
      await registryTokens.replace(first, change);
      await registryTokens.replace(second, later);
      await registryTokens.revoke(account.id, later);
      const rows = await Promise.all([first, second].map(({ id }) => auditLog.ofTarget(id, 9)));
      const actions = ['registry_token.revoke', 'registry_token.create'];
      expect(rows.map((each) => each.map(({ action }) => action))).toEqual([actions, actions]);
      expect(rows[0]?.[0]).toMatchObject({ before: { accountId: account.id }, after: null });
      expect(JSON.stringify(rows)).not.toContain(first.sha256);
    });
  });
}
