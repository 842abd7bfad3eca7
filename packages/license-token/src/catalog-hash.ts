import { hash } from 'node:crypto';
import { canonicalCatalog } from '@signet/domain/catalog/canonical-catalog';
import type { Catalog } from '@signet/domain/catalog/define-catalog';

/** SHA-256 of the catalog's canonical text in hex: the `catalog` claim of every token judged by it (R4). */
export function catalogHash(catalog: Catalog): string {
  return hash('sha256', canonicalCatalog(catalog), 'hex');
}
