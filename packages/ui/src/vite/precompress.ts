import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Shorter files do not get shorter. */
const SMALLEST = 512;
const TEXTS = /\.(?:js|css|html|svg)$/;

/** Writes `.br` and `.gz` twins beside a build's texts, so that the server compresses nothing while it serves. */
export function precompress(): Plugin {
  return {
    name: 'signet-precompress',
    apply: 'build',
    writeBundle: async ({ dir = '' }, bundle) => {
      const files = Object.keys(bundle).filter((name) => TEXTS.test(name));
      await Promise.all(files.map((name) => twins(join(dir, name))));
    },
  };
}

async function twins(file: string): Promise<void> {
  const text = await readFile(file);
  if (text.byteLength < SMALLEST) return;
  await writeFile(`${file}.br`, await promisify(brotliCompress)(text));
  await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
}
