import { readdirSync } from 'node:fs';
import { judgeTarball } from '@signet/tooling/publish/judge-tarball';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packPlugin } from './packed-plugin-fixture.ts';

let packed: Awaited<ReturnType<typeof packPlugin>>;
beforeAll(async () => {
  packed = await packPlugin();
});
afterAll(() => packed.remove());

test('C44: the tarball’s manifest and types are right, and it holds the plugin alone', async () => {
  expect(await judgeTarball(packed.tarball)).toEqual({
    manifest: [],
    types: [],
    entries: expect.arrayContaining(['.']),
  });
  const files = ['LICENSE', 'README.md', 'index.d.ts', 'index.js', 'package.json'];
  expect(readdirSync(packed.plugin).toSorted()).toEqual(files);
});
