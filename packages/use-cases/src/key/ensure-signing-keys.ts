import type { Catalog } from '@signet/domain/catalog/define-catalog';
import type { SigningKeyRecord } from '../ports/signing-key-store.ts';
import { generateKey } from './add-key.ts';
import type { KeyDeps } from './key-deps.ts';

/**
 * Makes the first key of each algorithm that the catalog signs with, so that a new server can issue at once.
 * Answers the keys it made. Another process doing the same at the same time is no fault.
 */
export async function ensureSigningKeys(
  deps: KeyDeps & { readonly catalog: Catalog },
): Promise<readonly SigningKeyRecord[]> {
  const needed = new Set(Object.values(deps.catalog.products).map((product) => product.signing));
  for (const key of await deps.keys.list())
    if (key.stage === 'active') needed.delete(key.algorithm);
  const made: SigningKeyRecord[] = [];
  for (const algorithm of needed) {
    const context = {
      actor: { kind: 'job', id: 'first-start' },
      requestId: 'first-start',
    } as const;
    const key = await generateKey(deps, context, { algorithm });
    if (key.ok) made.push(key.value);
    else if (key.error.code !== 'CONCURRENT_CHANGE') throw new Error(key.error.code);
  }
  return made;
}
