import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const KIB = 1024;
const dist = join(import.meta.dirname, 'dist');
const isBuilt = existsSync(join(dist, 'index.html'));
if (!isBuilt) {
  process.stderr.write('The portal is not built, so its size is not measured: turbo run build\n');
}

const sizeOf = (path: string) => gzipSync(readFileSync(join(dist, path))).byteLength;
const assets = (ending: string) =>
  readdirSync(join(dist, 'assets'))
    .filter((name) => name.endsWith(ending))
    .map((name) => `assets/${name}`);

/** What the page itself asks for: the entry and what it imports. */
function initialScripts(): string[] {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  return [...page.matchAll(/(?:src|href)="\/portal\/(assets\/[^"]+\.js)"/g)].map(
    ([, path]) => path ?? '',
  );
}

describe.skipIf(!isBuilt)('what a phone has to load, compressed', () => {
  test('the first page takes at most 45 KiB of script', () => {
    const scripts = initialScripts();
    expect(scripts.length).toBeGreaterThan(0);
    const total = scripts.reduce((sum, path) => sum + sizeOf(path), 0);
    expect(total).toBeLessThanOrEqual(45 * KIB);
  });

  test('no later part takes more than 40 KiB', () => {
    const later = assets('.js').filter((path) => !initialScripts().includes(path));
    expect(later.length).toBeGreaterThan(0);
    expect(later.filter((path) => sizeOf(path) > 40 * KIB)).toEqual([]);
  });

  test('styles take at most 12 KiB, and there is no web font', () => {
    const total = assets('.css').reduce((sum, path) => sum + sizeOf(path), 0);
    expect(total).toBeLessThanOrEqual(12 * KIB);
    expect([...assets('.woff2'), ...assets('.woff'), ...assets('.ttf')]).toEqual([]);
  });

  test('nothing is inline, so that the strict policy holds', () => {
    const page = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(page).not.toMatch(/<style|style="|<script(?![^>]*\bsrc=)| on\w+="/);
  });
});
