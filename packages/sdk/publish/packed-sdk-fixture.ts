import { join } from 'node:path';
import { type PackedPackage, packPackage } from '@signet/tooling/publish/pack-package';
import { buildPackage } from './build-package.ts';

const root = join(import.meta.dirname, '..');
const own = ['@trpc/server', '@types/express', 'express', 'fastify', 'hono'];

/** The sdk, packed, and a program that has it installed. */
export function packSdk(): Promise<PackedPackage> {
  return packPackage({
    name: '@signet/sdk',
    build: buildPackage,
    links: {
      ...Object.fromEntries(own.map((name) => [name, join(root, 'node_modules', name)])),
      tldts: join(root, '../domain/node_modules/tldts'),
      '@types/node': join(root, '../../node_modules/@types/node'),
    },
  });
}
