import { describe, expect, test } from 'vitest';
import { readSharedText } from '../shared/text-file-fixture.ts';
import { normalizeHost } from './normalize-host.ts';
import { readBoundRoot } from './read-bound-root.ts';
import { registrableDomain } from './registrable-domain.ts';

const suffixTests = await readSharedText('psl/tests.txt');
const rows = (suffixTests ?? '')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('//'))
  .map((line) => line.trim().split(/\s+/))
  .filter(([host]) => host !== 'null');

describe.skipIf(suffixTests === undefined)('R9, C19: the public suffix list’s own tests', () => {
  test('are all here', () => {
    expect(rows.length).toBeGreaterThan(70);
  });

  test.each(rows)('%s is registrable as %s', (host = '', expected = '') => {
    const root = expected === 'null' ? null : expected;
    const bound = readBoundRoot(host);
    const ascii = root === null ? null : readBoundRoot(root);
    expect(bound.ok ? bound.value : null).toBe(ascii === null || !ascii.ok ? null : ascii.value);
    expect(ascii?.ok ?? true).toBe(true);
  });

  test('C19: a host in a request has the same root as the list says', () => {
    for (const [host = '', expected = ''] of rows) {
      const normalized = normalizeHost(host);
      const root = normalized.ok ? registrableDomain(normalized.value) : null;
      const isAsciiRow = /^[\u0021-\u007e]*$/.test(host + expected);
      const want = expected === 'null' || !isAsciiRow ? null : expected;
      expect([host, root]).toEqual([host, want]);
    }
  });
});
