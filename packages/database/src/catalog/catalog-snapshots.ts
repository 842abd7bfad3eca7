import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Kysely } from 'kysely';
import { toJson } from '../guard/unstorable-text.ts';
import { toDate } from '../instant.ts';
import type { Schema } from '../schema.ts';

/** The catalogs that licenses were judged by, each once, under its hash. */
export interface CatalogSnapshots {
  /** Keeps a catalog; one that is known already stays as it is. */
  record(hash: string, catalog: unknown, at: UnixSeconds): Promise<void>;
  find(hash: string): Promise<unknown>;
}

/** The snapshots in the store. */
export function createCatalogSnapshots(db: Kysely<Schema>): CatalogSnapshots {
  return {
    async record(hash, catalog, at) {
      await db
        .insertInto('catalog_snapshots')
        .values({ hash, catalog: toJson(catalog), recorded_at: toDate(at) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
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
