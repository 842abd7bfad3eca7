import type { AccountId } from '@signet/domain/license/license';
import { err, ok } from '@signet/domain/shared/result';
import type { AuditEntry, AuditOrigin } from '@signet/use-cases/ports/audit-entry';
import type {
  RegistryToken,
  RegistryTokenStore,
} from '@signet/use-cases/ports/registry-token-store';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { toDate, toUnix } from '../instant.ts';
import type { Schema } from '../schema.ts';

const columns = ['id', 'account_id', 'sha256', 'created_at'] as const;
type Row = Pick<Selectable<Schema['registry_tokens']>, (typeof columns)[number]>;

/** The registry tokens at rest; every change writes its audit rows with it. */
export function createRegistryTokenStore(db: Kysely<Schema>): RegistryTokenStore {
  const live = () =>
    db.selectFrom('registry_tokens').select(columns).where('revoked_at', 'is', null);
  return {
    async current(accountId) {
      const row = await live().where('account_id', '=', accountId).executeTakeFirst();
      return row && tokenOfRow(row);
    },
    async findBySha256(sha256) {
      const row = await live().where('sha256', '=', sha256).executeTakeFirst();
      return row && tokenOfRow(row);
    },
    replace: (token, change) =>
      db.transaction().execute(async (transaction) => {
        await lockAccount(transaction, token.accountId);
        const revoked = await revokeLive(transaction, token.accountId, change);
        const { id, accountId, sha256, createdAt } = token;
        const row = { id, account_id: accountId, sha256, created_at: toDate(createdAt) };
        await transaction.insertInto('registry_tokens').values(row).execute();
        await appendAudit(transaction, change, [...revoked.map(revocation), creation(token)]);
      }),
    revoke: (accountId, change) =>
      db.transaction().execute(async (transaction) => {
        const revoked = await revokeLive(transaction, accountId, change);
        if (revoked.length === 0) return err({ code: 'NOT_FOUND', what: 'registry token' });
        await appendAudit(transaction, change, revoked.map(revocation));
        return ok(undefined);
      }),
  };
}

/** So that two rotations of one account follow each other. */
async function lockAccount(transaction: Transaction<Schema>, accountId: AccountId): Promise<void> {
  await transaction
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', accountId)
    .forUpdate()
    .execute();
}

async function revokeLive(
  transaction: Transaction<Schema>,
  accountId: AccountId,
  { at }: AuditOrigin,
): Promise<readonly RegistryToken[]> {
  const rows = await transaction
    .updateTable('registry_tokens')
    .set({ revoked_at: toDate(at) })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .returning(columns)
    .execute();
  return rows.map(tokenOfRow);
}

function creation(token: RegistryToken): AuditEntry {
  const after = withoutHash(token);
  return { action: 'registry_token.create', targetId: token.id, before: null, after };
}

function revocation(token: RegistryToken): AuditEntry {
  const before = withoutHash(token);
  return { action: 'registry_token.revoke', targetId: token.id, before, after: null };
}

function withoutHash({ sha256: _hash, ...rest }: RegistryToken) {
  return rest;
}

function tokenOfRow(row: Row): RegistryToken {
  return {
    id: row.id,
    accountId: row.account_id,
    sha256: row.sha256,
    createdAt: toUnix(row.created_at),
  };
}
