import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPackage } from './build-package.ts';

const KIB = 1024;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sdk-weight-'));
  await buildPackage(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Loaded {
  /** Bytes of the modules, each compressed. */
  readonly weight: number;
  /** What is imported from outside the package. */
  readonly outside: readonly string[];
}

/** Everything that an import of these modules loads by itself; what is loaded later is not among it. */
async function load(...entries: readonly string[]): Promise<Loaded> {
  const [seen, outside] = [new Set<string>(), new Set<string>()];
  let weight = 0;
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = await readFile(join(folder, file), 'utf8');
    weight += gzipSync(text, { level: 9 }).length;
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*"([^"]+)"/g)) {
      if (name.startsWith('./')) queue.push(name.slice(2));
      else outside.add(name);
    }
  }
  return { weight, outside: [...outside].toSorted() };
}

async function chunk(name: string): Promise<string> {
  const file = (await readdir(folder)).find((entry) => entry.startsWith(`${name}-`));
  if (file === undefined) throw new Error(`The package has no ${name}`);
  return file;
}

test('C05: importing the sdk loads at most 12 KiB, and nothing but Node’s own modules beside it', async () => {
  const { weight, outside } = await load('index.js');
  expect(weight).toBeLessThanOrEqual(12 * KIB);
  expect(outside.filter((name) => !name.startsWith('node:'))).toEqual([]);
});

test('C05: the rules, their words and the list of public suffixes come with the first license', async () => {
  const { weight, outside } = await load('index.js', await chunk('license-rules'));
  expect(weight).toBeLessThanOrEqual(26 * KIB);
  expect(outside.filter((name) => !name.startsWith('node:'))).toEqual(['tldts']);
});

test('A08: what keeps and sends is loaded only where something is kept or sent', async () => {
  const { weight } = await load('index.js', await chunk('license-rules'));
  const all = await load('index.js', await chunk('license-rules'), await chunk('install-desk'));
  expect(all.weight - weight).toBeGreaterThan(6 * KIB);
  expect(all.weight - weight).toBeLessThanOrEqual(13 * KIB);
  expect(all.outside.filter((name) => !name.startsWith('node:'))).toEqual(['tldts']);
});
