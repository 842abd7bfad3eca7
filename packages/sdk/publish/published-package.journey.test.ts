import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from '@signet/tooling/process/run-command';
import { judgeTarball } from '@signet/tooling/publish/judge-tarball';
import type { PackedPackage } from '@signet/tooling/publish/pack-package';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenOf, vendorKeys } from '../src/token/sample-token-fixture.ts';
import { packSdk } from './packed-sdk-fixture.ts';

let packed: PackedPackage;
beforeAll(async () => {
  packed = await packSdk();
  cpSync(join(import.meta.dirname, 'consumer'), packed.program, { recursive: true });
  writeFileSync(join(packed.program, 'package.json'), '{ "type": "module" }');
});
afterAll(() => packed.remove());

/** Every Node on the path that the package is for, by its version: ours, and the machine's own where it has one. */
const nodes = new Map(
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'node'))
    .filter((path) => existsSync(path))
    .map((path) => [execFileSync(path, ['--version'], { encoding: 'utf8' }).trim(), path] as const)
    .filter(([version]) => Number(/^v(\d+)/.exec(version)?.[1]) >= 20),
);

test('the tarball’s manifest and types are right for programs that import it', async () => {
  expect(await judgeTarball(packed.tarball)).toEqual({
    manifest: [],
    types: [],
    entries: expect.arrayContaining([
      '.',
      './express',
      './fastify',
      './hono',
      './node',
      './trpc',
      './verify',
    ]),
  });
});

test('a vendor’s program compiles against it, and a mistyped name does not', async () => {
  const { status, output } = await runCommand('tsc', ['--project', packed.program]);
  expect({ status, output }).toEqual({ status: 0, output: '' });
});

test.each([...nodes])(
  'a vendor’s program runs with it on Node %s, with no network',
  async (_, node) => {
    const args = [join(packed.program, 'consumer.js'), JSON.stringify(vendorKeys), tokenOf()];
    const { status, output } = await runCommand(node, args);
    expect({ status, output: status === 0 ? (JSON.parse(output) as unknown) : output }).toEqual({
      status: 0,
      output: {
        state: 'READ_ONLY',
        gates: [200, 402, 402],
        hosts: [true, false],
        reports: 'READ_ONLY',
        brand: 'PLAN_LIMIT',
        verified: true,
        adapters: [3, 2, 1, 1],
      },
    });
  },
);
