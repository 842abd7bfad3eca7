import type { CatalogSnapshot } from '@signet/domain/catalog/diff-catalogs';

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
