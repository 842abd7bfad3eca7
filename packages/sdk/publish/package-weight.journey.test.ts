import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moduleWeight } from '@signet/tooling/publish/module-weight';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPackage } from './build-package.ts';

const KIB = 1024;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sdk-weight-'));
  await buildPackage(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const load = (...entries: readonly string[]) => moduleWeight(folder, entries);

async function chunk(name: string): Promise<string> {
  const file = (await readdir(folder)).find((entry) => entry.startsWith(`${name}-`));
  if (file === undefined) throw new Error(`The package has no ${name}`);
  return file;
}

test('C05: importing the sdk loads at most 12 KiB, and nothing but Node’s own modules beside it', async () => {
  const { weight, outside } = load('index.js');
  expect(weight).toBeLessThanOrEqual(12 * KIB);
  expect(outside.filter((name) => !name.startsWith('node:'))).toEqual([]);
});

test('C05: the rules, their words and the list of public suffixes come with the first license', async () => {
  const { weight, outside } = load('index.js', await chunk('license-rules'));
  expect(weight).toBeLessThanOrEqual(26 * KIB);
  expect(outside.filter((name) => !name.startsWith('node:'))).toEqual(['tldts']);
});

test('A08: what keeps and sends is loaded only where something is kept or sent', async () => {
  const { weight } = load('index.js', await chunk('license-rules'));
  const all = load('index.js', await chunk('license-rules'), await chunk('install-desk'));
  expect(all.weight - weight).toBeGreaterThan(6 * KIB);
  expect(all.weight - weight).toBeLessThanOrEqual(13 * KIB);
  expect(all.outside.filter((name) => !name.startsWith('node:'))).toEqual(['tldts']);
});
