import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from '../process/run-command.ts';

/** A package to be handed out. */
export interface Packing {
  /** The package's name, such as `@signet/sdk`. */
  readonly name: string;
  /** Writes the package into a folder. */
  readonly build: (folder: string) => Promise<void>;
  /** What the package needs, by name: the folders that are linked in place of an installation. */
  readonly links: Readonly<Record<string, string>>;
}

/** A package as a registry would hand it out, and a program's folder that has it installed. */
export interface PackedPackage {
  /** The tarball's bytes. */
  readonly tarball: Uint8Array;
  /** A folder whose `node_modules` holds the package and what it needs, and nothing of the workspace's. */
  readonly program: string;
  remove(): void;
}

/** Builds, packs and installs a package, without any network. */
export async function packPackage({ name, build, links }: Packing): Promise<PackedPackage> {
  const folder = mkdtempSync(join(tmpdir(), 'signet-packed-'));
  const built = join(folder, 'built');
  await build(built);
  const tarball = join(folder, await pack(built, folder));
  await succeed('tar', ['-xzf', tarball, '-C', folder]);
  const program = join(folder, 'program');
  const modules = join(program, 'node_modules');
  cpSync(join(folder, 'package'), join(modules, name), { recursive: true });
  for (const [needed, path] of Object.entries(links)) {
    mkdirSync(dirname(join(modules, needed)), { recursive: true });
    symlinkSync(path, join(modules, needed), 'junction');
  }
  return {
    tarball: readFileSync(tarball),
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
