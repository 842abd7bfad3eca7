import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from '@signet/tooling/process/run-command';
import { buildPackage } from './build-package.ts';

/** The package as a registry would hand it out, and a program's folder that has it installed. */
export interface UnpackedPackage {
  /** The tarball's bytes. */
  readonly tarball: Uint8Array;
  /** A folder whose `node_modules` holds the package and what it needs, and nothing of the workspace's. */
  readonly program: string;
  remove(): void;
}

const root = join(import.meta.dirname, '..');

/** Builds, packs and installs the package without any network: what it depends on is linked. */
export async function unpackPackage(): Promise<UnpackedPackage> {
  const folder = mkdtempSync(join(tmpdir(), 'signet-sdk-'));
  const built = join(folder, 'built');
  await buildPackage(built);
  const tarballPath = join(folder, await pack(built, folder));
  const program = join(folder, 'program');
  const modules = join(program, 'node_modules');
  mkdirSync(join(modules, '@signet'), { recursive: true });
  await succeed('tar', ['-xzf', tarballPath, '-C', join(modules, '@signet')]);
  cpSync(join(modules, '@signet', 'package'), join(modules, '@signet', 'sdk'), { recursive: true });
  const links = {
    tldts: '../domain/node_modules/tldts',
    ...here('@trpc/server', '@types/express', 'express', 'fastify', 'hono'),
    '@types/node': '../../node_modules/@types/node',
  };
  for (const [name, path] of Object.entries(links)) link(join(modules, name), join(root, path));
  return {
    tarball: readFileSync(tarballPath),
    program,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function pack(built: string, folder: string): Promise<string> {
  const args = ['pack', built, '--pack-destination', folder, '--json', '--silent'];
  const output = await succeed('npm', args);
  const [packed] = JSON.parse(output.slice(output.indexOf('['))) as [{ readonly filename: string }];
  return packed.filename;
}

async function succeed(command: string, args: readonly string[]): Promise<string> {
  const { status, output } = await runCommand(command, args);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${output}`);
  return output;
}

function here(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, join('node_modules', name)]));
}

function link(path: string, target: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, 'junction');
}
