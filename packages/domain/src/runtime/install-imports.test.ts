import { expect, test } from 'vitest';
import { readText } from '../shared/text-file-fixture.ts';

const SOURCES = 'packages/domain/src';

/** What runs inside a vendor's shipped product. */
const entries = [
  'binding/host-verdict.ts',
  'claims/read-license-claims.ts',
  'entitlement/explain-feature.ts',
  'entitlement/gates.ts',
  'entitlement/rights.ts',
  'error/describe-install-error.ts',
  'error/http-status.ts',
  'runtime/evaluate-runtime.ts',
  'support/entitled-version.ts',
];

const IMPORT = /^(?:import|export)\s(?!type\s)[^'"]*?from '([^']+)'|^import '([^']+)'/gm;

/** Every module of ours that the entries load, and every package. */
async function load(
  pending: readonly string[],
): Promise<{ modules: Set<string>; packages: Set<string> }> {
  const [modules, packages] = [new Set<string>(), new Set<string>()];
  const queue = [...pending];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (modules.has(path)) continue;
    modules.add(path);
    const folder = path.split('/', 1)[0] ?? '';
    const text = await readText(`${SOURCES}/${path}`);
    for (const [, from = '', bare = ''] of text.matchAll(IMPORT)) {
      const name = from + bare;
      if (name.startsWith('../')) queue.push(name.slice(3));
      else if (name.startsWith('./')) queue.push(`${folder}/${name.slice(2)}`);
      else packages.add(name);
    }
  }
  return { modules, packages };
}

test('a shipped product loads the public suffix list and no other package: no zod, no IDN tables', async () => {
  const { modules, packages } = await load(entries);
  expect([...packages]).toEqual(['tldts']);
  expect(modules.size).toBeGreaterThan(30);
  // The words of what only a server tells would be half of the package.
  expect([...modules]).not.toContain('error/describe-error.ts');
});

test('the same walk does find zod where it is', async () => {
  const { packages } = await load(['claims/lint-claims.ts']);
  expect([...packages].toSorted()).toEqual(['tldts', 'tr46', 'zod']);
});
