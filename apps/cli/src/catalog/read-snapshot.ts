import { readFile } from 'node:fs/promises';
import type { CatalogSnapshot } from '@signet/domain/catalog/diff-catalogs';
import { userMistake } from '../failure/cli-failure.ts';

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

/** The catalog of a JSON text; undefined when there is none. */
export function parseSnapshot(text: string): CatalogSnapshot | undefined {
  const value = parseJson(text);
  return snapshotOf(isRecord(value) && 'catalog' in value ? value['catalog'] : value);
}

/** A value as a catalog; undefined when it is none. */
export function snapshotOf(value: unknown): CatalogSnapshot | undefined {
  return isSnapshot(value) ? value : undefined;
}

/** What a comparison relies on; everything below is compared as plain JSON. */
function isSnapshot(value: unknown): value is CatalogSnapshot {
  if (!isRecord(value) || typeof value['defaultProduct'] !== 'string') return false;
  const { products, order = {} } = value;
  return (
    isRecord(products) &&
    Object.values(products).every((product) => isRecord(product) && isRecord(product['tiers'])) &&
    isRecord(order) &&
    Object.values(order).every((names) => isRecord(names) && isTexts(names['tiers']))
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
