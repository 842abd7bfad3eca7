/**
 * `node publish/build-package.ts [folder]` writes the package as customers install it, into `dist`
 * where no folder is named. The workspace itself always imports the sources.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'tsdown';
import { entries } from './entries.ts';
import { publishedManifest } from './published-manifest.ts';

const root = join(import.meta.dirname, '..');

/**
 * Bundles our own packages into a few modules with their types; what others maintain stays outside.
 *
 * @throws when a source does not build, or would bundle a package of others.
 */
export async function buildPackage(folder: string): Promise<void> {
  await build({
    cwd: root,
    config: false,
    entry: entries,
    outDir: folder,
    format: 'esm',
    fixedExtension: false,
    platform: 'neutral',
    target: 'node20.12',
    // The types come from several packages, so their common folder has to hold the settings.
    tsconfig: join(root, '../published-types.json'),
    dts: true,
    // Small enough for edge runtimes, and its names still say what a stack trace is about.
    minify: { compress: true, mangle: false, codegen: true },
    deps: {
      alwaysBundle: [/^@signet\//],
      neverBundle: [/^node:/, 'tldts'],
      onlyBundle: [/^@signet\//],
    },
    logLevel: 'error',
  });
  const manifest = publishedManifest(await readFile(join(root, 'package.json'), 'utf8'), {
    tldts: await versionOf('tldts'),
  });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await copyFile(join(root, 'README.md'), join(folder, 'README.md'));
  await copyFile(join(root, '../../LICENSE'), join(folder, 'LICENSE'));
}

/** The version that our own tests ran with. */
async function versionOf(name: string): Promise<string> {
  const path = join(root, '../domain/node_modules', name, 'package.json');
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { readonly version: string };
  return version;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildPackage(process.argv[2] ?? join(root, 'dist'));
}
