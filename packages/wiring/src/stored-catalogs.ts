import {
  type CatalogSnapshots,
  createCatalogSnapshots,
} from '@signet/database/catalog/catalog-snapshots';
import type { Store } from './open-store.ts';

/** The catalogs that the store's licenses were judged by, to read. */
export function storedCatalogs({ database }: Store): Pick<CatalogSnapshots, 'find' | 'list'> {
  return createCatalogSnapshots(database.db);
}
