/**
 * `node publish/build-package.ts [folder]` writes the package as other services install it, into
 * `dist` where no folder is named. The workspace itself always imports the sources.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'tsdown';
import { writeTypes } from './write-types.ts';

const root = join(import.meta.dirname, '..');

/**
 * Bundles the client, and writes its types with those of the server's procedures.
 *
 * @throws when a source does not build, or a procedure's type needs more of the server than its codes.
 */
export async function buildPackage(folder: string): Promise<void> {
  await build({
    cwd: root,
    config: false,
    entry: { index: 'src/index.ts' },
    outDir: folder,
    format: 'esm',
    fixedExtension: false,
    platform: 'neutral',
    target: 'node20.12',
    dts: false,
    deps: { neverBundle: [/^@trpc\//] },
    logLevel: 'error',
  });
  await writeTypes(folder);
  const { name, version, license, type } = await manifestOf(root);
  const manifest = {
    name,
    version,
    license,
    type,
    description: 'The typed client of a Signet server, for other services.',
    engines: { node: '>=20.12' },
    sideEffects: false,
    files: ['*.js', '*.d.ts'],
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './package.json': './package.json',
    },
    dependencies: {
      '@trpc/client': await rangeOf('@trpc/client'),
      '@trpc/server': await rangeOf('@trpc/server'),
    },
  };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await copyFile(join(root, '../../LICENSE'), join(folder, 'LICENSE'));
  await copyFile(join(root, 'README.md'), join(folder, 'README.md'));
}

/** Any version from the one that our own tests ran with. */
async function rangeOf(name: string): Promise<string> {
  const { version = '' } = await manifestOf(join(root, 'node_modules', name));
  return `^${version}`;
}

async function manifestOf(folder: string): Promise<Readonly<Record<string, string>>> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildPackage(process.argv[2] ?? join(root, 'dist'));
}
