import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

/** Where a bundle's files and its signature are. */
export interface BundlePlace {
  /** The folder that the manifest's paths are relative to. */
  readonly root: string;
  /** The one file of a bundle that is a file; `null` for a whole folder. */
  readonly only: string | null;
  readonly manifest: string;
  readonly signature: string;
}

const STEM = 'signet-bundle';

/**
 * The place of a bundle that is a folder or one file. Its manifest and signature stand in the folder
 * or beside the file, or in `out`. Undefined where there is neither.
 */
export async function bundlePlace(target: string, out?: string): Promise<BundlePlace | undefined> {
  // A package manager may have linked the folder as a whole; inside of it no link is followed.
  const path = await realpath(target).catch(() => undefined);
  const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
  if (path === undefined || found === undefined) return undefined;
  if (found.isDirectory()) return placeIn({ root: path, only: null, stem: STEM }, out ?? path);
  if (!found.isFile()) return undefined;
  const root = dirname(path);
  const only = basename(path);
  return placeIn({ root, only, stem: `${only}.${STEM}` }, out ?? root);
}

/** The paths that belong to the signature and not to the bundle. */
export function ownPaths({ root, manifest, signature }: BundlePlace): ReadonlySet<string> {
  return new Set([relative(root, manifest), relative(root, signature)]);
}

function placeIn(
  { root, only, stem }: Pick<BundlePlace, 'root' | 'only'> & { readonly stem: string },
  folder: string,
): BundlePlace {
  const manifest = join(folder, `${stem}.json`);
  return { root, only, manifest, signature: join(folder, `${stem}.jws`) };
}
