import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { runCommand } from '@signet/tooling/process/run-command';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenOf, vendorKeys } from '../src/token/sample-token-fixture.ts';
import { type UnpackedPackage, unpackPackage } from './unpacked-package-fixture.ts';

let unpacked: UnpackedPackage;
beforeAll(async () => {
  unpacked = await unpackPackage();
  cpSync(join(import.meta.dirname, 'consumer'), unpacked.program, { recursive: true });
  writeFileSync(join(unpacked.program, 'package.json'), '{ "type": "module" }');
});
afterAll(() => unpacked.remove());

/** Every Node on the path that the package is for, by its version: ours, and the machine's own where it has one. */
const nodes = new Map(
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'node'))
    .filter((path) => existsSync(path))
    .map((path) => [execFileSync(path, ['--version'], { encoding: 'utf8' }).trim(), path] as const)
    .filter(([version]) => Number(/^v(\d+)/.exec(version)?.[1]) >= 20),
);

test('publint has nothing to say about the tarball', async () => {
  const { tarball } = unpacked;
  const buffer = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength);
  const { messages, pkg } = await publint({
    pack: { tarball: buffer as ArrayBuffer },
    strict: true,
  });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test('every entry has the types of what it exports, for programs that import it', async () => {
  const checked = await checkPackage(createPackageFromTarballData(unpacked.tarball));
  if (checked.types === false) throw new Error('The package has no types');
  expect(Object.keys(checked.entrypoints)).toEqual(
    expect.arrayContaining([
      '.',
      './express',
      './fastify',
      './hono',
      './node',
      './trpc',
      './verify',
    ]),
  );
  // The package is for `import` alone: what `require` and Node 10 would find is not judged.
  const judged = checked.problems.filter(
    (problem) =>
      !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)),
  );
  expect(judged).toEqual([]);
});

test('a vendor’s program compiles against it, and a mistyped name does not', async () => {
  const { status, output } = await runCommand('tsc', ['--project', unpacked.program]);
  expect({ status, output }).toEqual({ status: 0, output: '' });
});

test.each([...nodes])(
  'a vendor’s program runs with it on Node %s, with no network',
  async (_, node) => {
    const args = [join(unpacked.program, 'consumer.js'), JSON.stringify(vendorKeys), tokenOf()];
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
