import { join } from 'node:path';
import { type PackedPackage, packPackage } from '@signet/tooling/publish/pack-package';
import { buildPackage } from './build-package.ts';

const name = '@signet/verdaccio-plugin';

/** The plugin as a registry's operator gets it, and the folder that it is unpacked in. */
export async function packPlugin(): Promise<PackedPackage & { readonly plugin: string }> {
  const packed = await packPackage({ name, build: buildPackage, links: {} });
  return { ...packed, plugin: join(packed.program, 'node_modules', name) };
}
