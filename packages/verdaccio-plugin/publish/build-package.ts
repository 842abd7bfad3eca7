/**
 * `node publish/build-package.ts [folder]` writes the plugin as a registry's operator installs it,
 * into `dist` where no folder is named. The workspace itself always imports the sources.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'tsdown';

const root = join(import.meta.dirname, '..');
const kept = ['name', 'version', 'description', 'license', 'type', 'engines'];

/**
 * Bundles the plugin into one module with its types; it needs nothing but Node.
 *
 * @throws when a source does not build, or would bundle a package of others.
 */
export async function buildPackage(folder: string): Promise<void> {
  await build({
    cwd: root,
    config: false,
    entry: { index: 'src/signet-plugin.ts' },
    outDir: folder,
    format: 'esm',
    fixedExtension: false,
    platform: 'node',
    target: 'node24',
    dts: true,
    deps: { neverBundle: [/^node:/], onlyBundle: [] },
    logLevel: 'error',
  });
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as object;
  const published = {
    ...Object.fromEntries(Object.entries(manifest).filter(([name]) => kept.includes(name))),
    sideEffects: false,
    files: ['*.js', '*.d.ts'],
    // Verdaccio looks for a plugin by its folder, where only `main` is read.
    main: './index.js',
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './package.json': './package.json',
    },
  };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
  await copyFile(join(root, 'README.md'), join(folder, 'README.md'));
  await copyFile(join(root, '../../LICENSE'), join(folder, 'LICENSE'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildPackage(process.argv[2] ?? join(root, 'dist'));
}
