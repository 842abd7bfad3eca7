import { BUNDLE_TYPE, type BundleClaims, checkBundleClaims } from './bundle-claim-table.ts';
import { readerOf, type SignedKind } from './signed-kind.ts';

const MIB = 1024 * 1024;

/**
 * The manifest of a plugin's or theme's files (C40); room for 100,000 of them. In a file of its own,
 * so that a product without plugins does not carry it.
 */
export const bundleKind: SignedKind<BundleClaims> = {
  type: BUNDLE_TYPE,
  maxLength: 32 * MIB,
  read: readerOf(checkBundleClaims),
};
