import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isBundlePath } from './bundle-path.ts';
import { type BundlePlace, ownPaths } from './bundle-place.ts';
import { type BundleProblem, bundleProblem } from './bundle-problem.ts';

/** What lies in a bundle's folder: its files by path, and what must not be there. */
export interface FoundFiles {
  /** Sorted by path. */
  readonly paths: readonly string[];
  readonly problems: readonly BundleProblem[];
}

const MOST_FILES = 100_000;

/** Lists every file of a bundle; follows no link. */
export async function findFiles(place: BundlePlace): Promise<FoundFiles> {
  if (place.only !== null) return { paths: [place.only], problems: [] };
  const own = ownPaths(place);
  const paths: string[] = [];
  const problems: BundleProblem[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of await readdir(join(place.root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (own.has(path) && entry.isFile()) continue;
      if (!isBundlePath(path)) problems.push(bundleProblem('path', path));
      else if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile()) paths.push(path);
      else problems.push(bundleProblem('not-a-file', path));
    }
    if (paths.length + problems.length > MOST_FILES) {
      return { paths: [], problems: [bundleProblem('too-many')] };
    }
  }
  return { paths: paths.toSorted(), problems: [...problems, ...sameButForCase(paths)] };
}

/** SHA-256 of a file's bytes, hex; undefined where it is a link by now, or gone. */
export async function hashOfFile({ root }: BundlePlace, path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    const file = await open(join(root, path), constants.O_RDONLY | constants.O_NOFOLLOW);
    await pipeline(file.createReadStream(), hash);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

/** On a file system that does not tell case apart, one of them would overwrite the other. */
function sameButForCase(paths: readonly string[]): readonly BundleProblem[] {
  const seen = new Set<string>();
  return paths.flatMap((path) => {
    const folded = path.normalize('NFC').toLowerCase();
    const isTwice = seen.has(folded);
    seen.add(folded);
    return isTwice ? [bundleProblem('twice', path)] : [];
  });
}
