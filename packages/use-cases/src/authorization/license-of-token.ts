import { findProduct } from '@signet/domain/catalog/define-catalog';
import type { Product } from '@signet/domain/catalog/product';
import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type { ExplanationStep } from '@signet/domain/explanation/explanation';
import { failedWith } from '@signet/domain/explanation/failed-with';
import { isLicenseId, type License } from '@signet/domain/license/license';
import { err, ok, type Result } from '@signet/domain/shared/result';
import type { LicenseDeps } from '../license/deps.ts';
import type { TokenVerifier } from '../ports/token-verifier.ts';

/** A license by the server's record, and its product by the catalog. */
export interface KnownLicense {
  readonly license: License;
  readonly product: Product;
}

/** Why a token stands for no license of ours. */
export type UnknownToken = SignetErrorOf<
  | 'LICENSE_MISSING'
  | 'LICENSE_MALFORMED'
  | 'LICENSE_UNKNOWN_KID'
  | 'LICENSE_BAD_SIGNATURE'
  | 'LICENSE_WRONG_PRODUCT'
  | 'NOT_FOUND'
>;

/** Verifies a token and reads the record of its license; the record counts from there on. */
export async function licenseOfToken(
  deps: Pick<LicenseDeps, 'catalog' | 'licenses'> & { readonly verifier: TokenVerifier },
  token: string,
): Promise<Result<KnownLicense, UnknownToken>> {
  const verified = await deps.verifier.verify(token);
  if (!verified.ok) return verified;
  const { sub } = verified.value;
  const stored = isLicenseId(sub) ? await deps.licenses.find(sub) : undefined;
  if (stored === undefined) return err({ code: 'NOT_FOUND', what: 'license' });
  const { license } = stored;
  const product = findProduct(deps.catalog, license.product);
  const expected = Object.keys(deps.catalog.products).join(', ');
  return product === undefined
    ? err({ code: 'LICENSE_WRONG_PRODUCT', product: license.product, expected })
    : ok({ license, product });
}

/** The step that tells of a token without a license. */
export function unknownTokenStep(error: UnknownToken): ExplanationStep {
  const rules = { LICENSE_MISSING: 'token.present', NOT_FOUND: 'authorization.record' } as const;
  const rule =
    error.code === 'LICENSE_MISSING' || error.code === 'NOT_FOUND'
      ? rules[error.code]
      : 'token.verified';
  return failedWith({ rule, input: false, threshold: true }, error);
}
