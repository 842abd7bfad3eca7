import { compileListCheck } from './claim-list.ts';
import type { ClaimsOf, ClaimTable } from './claim-table.ts';

/** The `typ` of a signed bundle of files. */
export const BUNDLE_TYPE = 'bundle+jwt';

/** What a bundle's manifest says beside its files (C40). */
export const bundleClaimTable = {
  iat: 'seconds',
  /** The plugin, theme or package that the files are: one bundle is never taken for another. */
  name: 'text',
  version: 'text?',
} as const satisfies ClaimTable;

/** One file of a bundle. */
export const bundleFileTable = {
  /** Relative to the bundle's folder, with `/` between the parts. */
  path: 'text',
  /** SHA-256 of the file's bytes, hex. */
  sha256: 'text',
} as const satisfies ClaimTable;

/** One file of a bundle, as its manifest has it. */
export type BundleFile = ClaimsOf<typeof bundleFileTable>;

/** A bundle's manifest: every file there is, and no other may be there. */
export type BundleClaims = ClaimsOf<typeof bundleClaimTable> & {
  readonly files: readonly BundleFile[];
};

/** The first claim of a payload that a bundle's manifest may not have. */
export const checkBundleClaims = compileListCheck(bundleClaimTable, {
  name: 'files',
  entry: bundleFileTable,
});
