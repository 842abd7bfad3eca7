import { readFile } from 'node:fs/promises';
import type { CatalogSnapshot } from '@signet/domain/catalog/diff-catalogs';
import { userMistake } from '../failure/cli-failure.ts';
import { parseSnapshot } from './parse-snapshot.ts';

const CATALOG_HASH = /^[\da-f]{64}$/;
const howToMake = 'Give a file that `signet catalog show --json` of the other release wrote.';

/** Reads a catalog by the hash that a token carries, from the store, or from a file. */
export async function readSnapshot(source: string): Promise<CatalogSnapshot> {
  if (!CATALOG_HASH.test(source)) return readSnapshotFile(source);
  // The store is loaded for a hash alone: files are compared without one.
  const { readStoredCatalog } = await import('./read-stored-catalog.ts');
  return readStoredCatalog(source);
}

/** Reads a catalog that another release wrote: alone, or in what `catalog show --json` answers. */
async function readSnapshotFile(file: string): Promise<CatalogSnapshot> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing) throw error;
    throw userMistake(`There is no file ${file}.`, howToMake);
  });
  const snapshot = parseSnapshot(text);
  if (snapshot !== undefined) return snapshot;
  throw userMistake(`${file} is not a catalog.`, howToMake);
}
