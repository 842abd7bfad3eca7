import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const KIB = 1024;
const dist = join(import.meta.dirname, 'dist');
const isBuilt = existsSync(join(dist, 'index.html'));
if (!isBuilt) {
  process.stderr.write('The admin is not built, so its size is not measured: turbo run build\n');
}

const assets = join(dist, 'assets');
const sizeOf = (file: string) => gzipSync(readFileSync(join(assets, file))).byteLength / KIB;
const files = (ending: string) => readdirSync(assets).filter((file) => file.endsWith(ending));

/** The script of the page and all that it imports before it runs. */
function initialScripts(): string[] {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const found = new Set(
    Array.from(page.matchAll(/assets\/([\w.-]+\.js)/gu), ([, file = '']) => file),
  );
  for (const file of found) {
    const code = readFileSync(join(assets, file), 'utf8');
    for (const [, next = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu))
      found.add(next);
  }
  return [...found];
}

describe.skipIf(!isBuilt)('what an operator has to load, compressed', () => {
  test('the list is there after at most 60 KiB of script', () => {
    const total = initialScripts().reduce((sum, file) => sum + sizeOf(file), 0);
    process.stdout.write(`admin: initial script ${total.toFixed(1)} KiB gz\n`);
    expect(total).toBeLessThanOrEqual(60);
  });

  test('each lazy chunk is at most 40 KiB, all styles at most 12 KiB', () => {
    const initial = new Set(initialScripts());
    const lazy = files('.js').filter((file) => !initial.has(file));
    const styles = files('.css').reduce((sum, file) => sum + sizeOf(file), 0);
    const largest = Math.max(...lazy.map(sizeOf));
    process.stdout.write(
      `admin: largest lazy chunk ${largest.toFixed(1)} KiB gz, styles ${styles.toFixed(1)} KiB gz\n`,
    );
    expect([lazy.filter((file) => sizeOf(file) > 40), styles <= 12]).toEqual([[], true]);
  });

  test('neither a schema library nor a list of public suffixes is in the first download', () => {
    const code = initialScripts().map((file) => readFileSync(join(assets, file), 'utf8'));
    expect(code.filter((text) => /ZodError|invalid_type|tldts/u.test(text))).toEqual([]);
  });

  test('the page holds no inline script or style and names no other host', () => {
    const page = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|https?:\/\//u);
  });
});
