import type { Product } from '@signet/domain/catalog/product';
import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type { LicenseId } from '@signet/domain/license/license';
import { err, ok, type Result } from '@signet/domain/shared/result';
import type { StoredLicense } from '../ports/license-store.ts';
import type { LicenseDeps } from './deps.ts';
import { productNamed } from './mint-of.ts';

/** A license with its product. */
export interface LoadedLicense {
  readonly stored: StoredLicense;
  readonly product: Product;
}

/** Loads a license by id; `NOT_FOUND` when there is none, `VALIDATION` when the catalog lost its product. */
export async function loadLicense(
  deps: LicenseDeps,
  id: LicenseId,
): Promise<Result<LoadedLicense, SignetErrorOf<'NOT_FOUND' | 'VALIDATION'>>> {
  const stored = await deps.licenses.find(id);
  if (stored === undefined) return err({ code: 'NOT_FOUND', what: 'license' });
  const product = productNamed(deps, stored.license.product);
  return product.ok ? ok({ stored, product: product.value }) : product;
}
