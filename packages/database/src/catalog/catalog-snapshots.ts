import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Kysely, Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { toJson } from '../guard/unstorable-text.ts';
import { toDate, toUnix } from '../instant.ts';
import type { Schema } from '../schema.ts';

/** A catalog by its hash, and since when it is known. */
export interface StoredCatalog {
  readonly hash: string;
  readonly recordedAt: UnixSeconds;
}

/** The catalogs that licenses were judged by, each once, under its hash. */
export interface CatalogSnapshots {
  /** Keeps a catalog and logs the change (F05); one that is known already stays as it is. */
  record(hash: string, catalog: unknown, at: UnixSeconds): Promise<void>;
  /** The catalog of a hash; undefined when there is none. */
  find(hash: string): Promise<unknown>;
  /** Every catalog there is, the newest first. */
  list(): Promise<readonly StoredCatalog[]>;
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

    async list() {
      const rows = await db
        .selectFrom('catalog_snapshots')
        .select(['hash', 'recorded_at'])
        .orderBy('recorded_at', 'desc')
        .orderBy('hash')
        .execute();
      return rows.map(({ hash, recorded_at }) => ({ hash, recordedAt: toUnix(recorded_at) }));
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
