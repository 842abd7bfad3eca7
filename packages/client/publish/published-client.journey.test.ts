import { cpSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { runCommand } from '@signet/tooling/process/run-command';
import { judgeTarball } from '@signet/tooling/publish/judge-tarball';
import { type PackedPackage, packPackage } from '@signet/tooling/publish/pack-package';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPackage } from './build-package.ts';

const root = join(import.meta.dirname, '..');
let packed: PackedPackage;
beforeAll(async () => {
  packed = await packPackage({
    name: '@signet/client',
    build: buildPackage,
    links: {
      '@trpc/client': join(root, 'node_modules/@trpc/client'),
      '@trpc/server': join(root, 'node_modules/@trpc/server'),
      '@types/node': join(root, '../../node_modules/@types/node'),
    },
  });
  cpSync(join(import.meta.dirname, 'consumer'), packed.program, { recursive: true });
  writeFileSync(join(packed.program, 'package.json'), '{ "type": "module" }');
});
afterAll(() => packed.remove());

test('the tarball’s manifest and types are right for programs that import it', async () => {
  expect(await judgeTarball(packed.tarball)).toEqual({
    manifest: [],
    types: [],
    entries: expect.arrayContaining(['.']),
  });
});

test('another service compiles against it; a mistyped procedure, input or code does not', async () => {
  const { status, output } = await runCommand('tsc', ['--project', packed.program]);
  expect({ status, output }).toEqual({ status: 0, output: '' });
  const ran = await runCommand('node', [join(packed.program, 'consumer.js'), await deadAddress()]);
  expect(ran).toEqual({ status: 0, output: '{"code":"UNAVAILABLE","unused":[0,12]}' });
});

/** An address of this machine at which nobody listens any more. */
function deadAddress(): Promise<string> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(`http://127.0.0.1:${port}`));
    });
  });
}
