import { readFile } from 'node:fs/promises';
import type { CatalogSnapshot } from '@signet/domain/catalog/diff-catalogs';
import { userMistake } from '../failure/cli-failure.ts';

const howToMake = 'Give a file that `signet catalog show --json` of the other release wrote.';

/** Reads a catalog that another release wrote: alone, or in what `catalog show --json` answers. */
export async function readSnapshotFile(file: string): Promise<CatalogSnapshot> {
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
  const inner = isRecord(value) && 'catalog' in value ? value['catalog'] : value;
  return isSnapshot(inner) ? inner : undefined;
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
