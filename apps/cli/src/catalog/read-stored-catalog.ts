import type { CatalogSnapshot } from '@signet/domain/catalog/diff-catalogs';
import { toIso } from '@signet/domain/shared/duration';
import { storedCatalogs } from '@signet/wiring/stored-catalogs';
import { userMistake } from '../failure/cli-failure.ts';
import { withStore } from '../store/with-store.ts';
import { snapshotOf } from './parse-snapshot.ts';

/** How many of the stored catalogs a refusal names. */
const NAMED = 5;

/** The catalog that the store keeps under a hash: what licenses with this `catalog` claim were judged by. */
export async function readStoredCatalog(hash: string): Promise<CatalogSnapshot> {
  return withStore(async ({ store }) => {
    const catalogs = storedCatalogs(store);
    const snapshot = snapshotOf(await catalogs.find(hash));
    if (snapshot !== undefined) return snapshot;
    const known = (await catalogs.list()).slice(0, NAMED);
    const named = known.map((one) => `${one.hash} (since ${toIso(one.recordedAt)})`).join(', ');
    const fix = named === '' ? 'Start the server once: it keeps its catalog.' : `Known: ${named}.`;
    throw userMistake(`The store has no catalog ${hash}.`, fix);
  });
}
