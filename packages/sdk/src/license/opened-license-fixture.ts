import type { Product, ProductNames } from '@signet/domain/catalog/product';
import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import { type LicenseWarning, Warnings } from '../error/license-warning.ts';
import { rulesOf } from './license-rules.ts';
import { ProductLicense } from './product-license.ts';
import { offlineStanding, type Standing } from './standing.ts';

/** A license that was opened from claims, without a token, a network or a disk. */
export function openedLicense<N extends ProductNames>(
  product: Product,
  claims: LicenseClaims,
  {
    now = () => claims.iat,
    standing = {},
    warnings = [],
  }: {
    readonly now?: () => number;
    readonly standing?: Partial<Standing>;
    readonly warnings?: LicenseWarning[];
  } = {},
): ProductLicense<N> {
  return new ProductLicense<N>({
    name: 'plan',
    server: null,
    now,
    warnings: new Warnings((warning) => warnings.push(warning)),
    rules: rulesOf(product),
    standing: { ...offlineStanding({ state: 'valid', claims }), ...standing },
    openDesk: () => Promise.reject(new Error('Nothing is kept or sent here')),
    closeDesk: () => {},
  });
}
