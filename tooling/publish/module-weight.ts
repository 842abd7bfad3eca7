import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What an import of a built package loads. */
export interface ModuleWeight {
  /** Bytes of the modules, each compressed by gzip. */
  readonly weight: number;
  /** What is imported from outside the package. */
  readonly outside: readonly string[];
}

/** Weighs everything that an import of these modules loads by itself; what is loaded later is not among it. */
export function moduleWeight(folder: string, entries: readonly string[]): ModuleWeight {
  const [seen, outside] = [new Set<string>(), new Set<string>()];
  let weight = 0;
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    weight += gzipSync(text, { level: 9 }).length;
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*"([^"]+)"/g)) {
      if (name.startsWith('./')) queue.push(name.slice(2));
      else outside.add(name);
    }
  }
  return { weight, outside: [...outside].toSorted() };
}
