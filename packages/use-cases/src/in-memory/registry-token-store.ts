import type { AccountId } from '@signet/domain/license/license';
import { err, ok } from '@signet/domain/shared/result';
import type { AuditOrigin } from '../ports/audit-entry.ts';
import type { RegistryToken, RegistryTokenStore } from '../ports/registry-token-store.ts';
import type { Memory } from './memory.ts';

/** The registry tokens in memory; revoked ones are forgotten. */
export function createInMemoryRegistryTokenStore(memory: Memory): RegistryTokenStore {
  const { registryTokens, audit } = memory;
  const current = (accountId: AccountId) => registryTokens.get(accountId);
  const log = (action: string, token: RegistryToken, change: AuditOrigin) => {
    const { sha256: _hash, ...told } = token;
    const isNew = action === 'registry_token.create';
    const [before, after] = isNew ? [null, told] : [told, null];
    audit.push({ ...change, seq: audit.length + 1, action, targetId: token.id, before, after });
  };
  return {
    current: async (accountId) => current(accountId),
    findBySha256: async (sha256) =>
      [...registryTokens.values()].find((token) => token.sha256 === sha256),
    async replace(token, change) {
      const earlier = current(token.accountId);
      if (earlier !== undefined) log('registry_token.revoke', earlier, change);
      registryTokens.set(token.accountId, token);
      log('registry_token.create', token, change);
    },
    async revoke(accountId, change) {
      const token = current(accountId);
      if (token === undefined) return err({ code: 'NOT_FOUND', what: 'registry token' });
      registryTokens.delete(accountId);
      log('registry_token.revoke', token, change);
      return ok(undefined);
    },
  };
}
