/**
 * Bundles the command line and the server into a few files: a start then resolves a dozen modules
 * instead of fifteen hundred. The files lie as deep below the repository as the sources do, so that
 * what is found beside the code (the front-ends, the documents) is found from there too.
 */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

const here = import.meta.dirname;
const folder = join(here, 'dist/serve');

const bundle = await rolldown({
  input: join(here, 'src/main.ts'),
  platform: 'node',
  // These read files of their own that lie beside them, or are only loaded where they are installed.
  external: [/^@electric-sql\/pglite/, 'mjml', 'pg-native'],
  logLevel: 'warn',
  plugins: [httpWithoutUndici()],
});
await bundle.write({
  dir: folder,
  format: 'esm',
  minify: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  cleanDir: true,
});
await bundle.close();
await copyFile(join(here, '../server/src/docs/docs.css'), join(folder, 'docs.css'));

/**
 * Imported as a module, `node:http` is asked for each of its names, and one of them loads all of
 * undici: a tenth of a start. Taken from the process, only what is used is asked for.
 */
function httpWithoutUndici(): Plugin {
  const name = 'http-without-undici';
  return {
    name,
    resolveId: (id) => (id === 'http' || id === 'node:http' ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}` ? "module.exports = process.getBuiltinModule('node:http');" : null,
  };
}
