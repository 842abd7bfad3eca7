import { findProduct } from '@signet/domain/catalog/define-catalog';
import type { Product } from '@signet/domain/catalog/product';
import type { Mint } from '@signet/domain/claims/claims-of-license';
import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import { err, ok, type Result } from '@signet/domain/shared/result';
import type { LicenseDeps } from './deps.ts';

/** A product of the catalog, or the names there are. */
export function productNamed(
  deps: Pick<LicenseDeps, 'catalog'>,
  name: string,
): Result<Product, SignetErrorOf<'VALIDATION'>> {
  const product = findProduct(deps.catalog, name);
  const known = Object.keys(deps.catalog.products).join(', ');
  return product === undefined
    ? err({
        code: 'VALIDATION',
        param: 'product',
        detail: {
          en: `“${name}” is not one of ${known}.`,
          ro: `„${name}” nu este printre: ${known}.`,
        },
      })
    : ok(product);
}

/** What a token signed now says beside its license. */
export async function mintOf(deps: LicenseDeps, product: Product): Promise<Mint> {
  return {
    issuer: deps.issuer,
    kid: await deps.signer.activeKid(product.signing),
    jti: deps.ids.next('tok'),
    now: deps.clock.now(),
    catalogHash: deps.catalogHash,
  };
}
