import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Kysely, Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { toJson } from '../guard/unstorable-text.ts';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';

/** The catalogs that licenses were judged by, each once, under its hash. */
export interface CatalogSnapshots {
  /** Keeps a catalog and logs the change (F05); one that is known already stays as it is. */
  record(hash: string, catalog: unknown, at: UnixSeconds): Promise<void>;
  find(hash: string): Promise<unknown>;
}

/** The snapshots in the store. */
export function createCatalogSnapshots(db: Kysely<Schema>): CatalogSnapshots {
  return {
    async record(hash, catalog, at) {
      const known = await db
        .selectFrom('catalog_snapshots')
        .select('hash')
        .where('hash', '=', hash)
        .executeTakeFirst();
      if (known !== undefined) return;
      await db.transaction().execute(async (transaction) => {
        const before = await newestOf(transaction);
        const { numInsertedOrUpdatedRows: added } = await transaction
          .insertInto('catalog_snapshots')
          .values({ hash, catalog: toJson(catalog), recorded_at: toDate(at) })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (added === 0n) return;
        const origin = { actor: { kind: 'job', id: 'start' }, requestId: 'start', at } as const;
        const change = { action: 'catalog.change', targetId: hash, before, after: { hash } };
        await appendAudit(transaction, origin, [change]);
      });
    },
    async find(hash) {
      const row = await db
        .selectFrom('catalog_snapshots')
        .select('catalog')
        .where('hash', '=', hash)
        .executeTakeFirst();
      return row?.catalog;
    },
  };
}

async function newestOf(transaction: Transaction<Schema>): Promise<{ hash: string } | null> {
  const row = await transaction
    .selectFrom('catalog_snapshots')
    .select('hash')
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
