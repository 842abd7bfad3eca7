import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { userMistake } from '../failure/cli-failure.ts';

/** What a bundle is signed as. */
export interface BundleIdentity {
  readonly name: string;
  readonly version: string | undefined;
}

/** What the flags say, else what the folder's package.json says. */
export async function bundleIdentity(
  path: string,
  given: { readonly name?: string | undefined; readonly release?: string | undefined },
): Promise<BundleIdentity> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    throw userMistake(`There is no ${path}.`, 'Give the folder or the file to sign.');
  }
  const manifest = found.isDirectory() ? await readManifest(join(path, 'package.json')) : {};
  const name = given.name ?? textIn(manifest, 'name');
  if (name === undefined) {
    throw userMistake(
      'The bundle has no name.',
      'Give one with --name, such as that of the plugin or theme.',
    );
  }
  return { name, version: given.release ?? textIn(manifest, 'version') };
}

async function readManifest(file: string): Promise<object> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function textIn(manifest: object, name: string): string | undefined {
  const value: unknown = Object.entries(manifest).find(([key]) => key === name)?.[1];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
