import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** What a source imports, types included: by a path, or as `@signet/package/file`. */
const imported = /(?:\bfrom |\bimport\(|\bimport )'([^']+)'/g;

/**
 * The circles among the sources of a repository: files that import each other, if only for their
 * types, so that none can be read before the others. Each circle lists its files in order.
 */
export function importCircles(root: string): readonly (readonly string[])[] {
  const files = globSync('{packages,apps,tooling}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: (name) => ['node_modules', 'dist'].includes(name) || name.startsWith('.'),
  });
  const known = new Set(files);
  const graph = new Map(files.map((file) => [file, importsOf(root, file, known)]));
  return circlesOf(graph).map((circle) => circle.toSorted());
}

function importsOf(root: string, file: string, known: ReadonlySet<string>): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(imported)].flatMap(([, name = '']) => {
    const found = candidates(file, name).find((path) => known.has(path));
    return found === undefined || found === file ? [] : [found];
  });
}

function candidates(file: string, name: string): readonly string[] {
  if (name.startsWith('.')) return [normalize(join(dirname(file), name))];
  const [scope, owner = '', ...rest] = name.split('/');
  if (scope !== '@signet') return [];
  const path = rest.join('/');
  return ['packages', 'apps'].flatMap((kind) =>
    ['', '.ts', '.tsx'].map((ending) => `${kind}/${owner}/src/${path}${ending}`),
  );
}

/** Tarjan's strongly connected components, without those of one file. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: (readonly string[])[] = [];
  const visit = (file: string): void => {
    numbers.set(file, numbers.size);
    lowest.set(file, numbers.get(file) ?? 0);
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!numbers.has(next)) visit(next);
      if (open.includes(next)) {
        lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(next) ?? 0));
      }
    }
    if (lowest.get(file) !== numbers.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) circles.push(circle);
  };
  for (const file of graph.keys()) if (!numbers.has(file)) visit(file);
  return circles;
}
