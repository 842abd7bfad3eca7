/**
 * Bundles the command line and the server into a few files: a start then resolves a dozen modules
 * instead of fifteen hundred. The files lie as deep below the repository as the sources do, so that
 * what is found beside the code (the front-ends, the documents) is found from there too.
 */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { builtinsFromProcess } from './builtins-from-process.ts';
import { startChunks } from './start-chunks.ts';

const here = import.meta.dirname;
const folder = join(here, 'dist/serve');
const start = startChunks();

const bundle = await rolldown({
  input: join(here, 'src/main.ts'),
  platform: 'node',
  // These read files of their own that lie beside them, or are only loaded where they are installed.
  external: [/^@electric-sql\/pglite/, 'mjml', 'pg-native'],
  logLevel: 'warn',
  plugins: [builtinsFromProcess(), withoutGlob(), start.plugin],
});
await bundle.write({
  dir: folder,
  format: 'esm',
  minify: true,
  // Text of one byte a character is read and kept at half the cost.
  charset: 'ascii',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  codeSplitting: { groups: start.chunks },
  cleanDir: true,
});
await bundle.close();
await bundleThread('@signet/license-token/check-signatures');
await copyFile(join(here, '../server/src/docs/docs.css'), join(folder, 'docs.css'));

/** A thread's program shares no chunk with the server: it would load all of it. Whoever starts it looks beside itself. */
async function bundleThread(module: string): Promise<void> {
  const thread = await rolldown({
    input: fileURLToPath(import.meta.resolve(module)),
    platform: 'node',
  });
  await thread.write({ dir: folder, format: 'esm', minify: true });
  await thread.close();
}

/** Files of the front-ends are looked for when they are asked for; what would list them all is left out. */
function withoutGlob(): Plugin {
  const name = '\0without-glob';
  const refusal = 'A bundled server lists no files: leave `wildcard` of @fastify/static as it is.';
  return {
    name: 'without-glob',
    resolveId: (id) => (id === 'glob' ? name : null),
    load: (id) =>
      id === name ? `exports.glob = () => { throw new Error(${JSON.stringify(refusal)}); };` : null,
  };
}
