import type { Catalog } from '@signet/domain/catalog/define-catalog';
import { addKey } from './add-key.ts';
import type { KeyDeps } from './key-deps.ts';

const firstStart = {
  actor: { kind: 'job', id: 'first-start' },
  requestId: 'first-start',
  idempotency: null,
} as const;

/**
 * Makes the first key of each algorithm that the catalog signs with, so that a new server can issue at once.
 * Answers the kids it made. Another process doing the same at the same time is no fault.
 */
export async function ensureSigningKeys(
  deps: KeyDeps & { readonly catalog: Catalog },
): Promise<readonly string[]> {
  const needed = new Set(Object.values(deps.catalog.products).map((product) => product.signing));
  for (const key of await deps.keys.list())
    if (key.stage === 'active') needed.delete(key.algorithm);
  const made: string[] = [];
  for (const algorithm of needed) {
    const added = await addKey(deps, firstStart, { algorithm });
    if (added.ok) made.push(...added.value.map(({ kid }) => kid));
    else if (added.error.code !== 'CONCURRENT_CHANGE') throw new Error(added.error.code);
  }
  return made;
}
