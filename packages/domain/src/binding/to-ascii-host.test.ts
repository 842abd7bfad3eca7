import { describe, expect, test } from 'vitest';
import { readSharedText } from '../shared/text-file-fixture.ts';
import { normalizeHost } from './normalize-host.ts';
import { toAsciiHost } from './to-ascii-host.ts';

const text = await readSharedText('derived/host_to_ascii.json');
const { cases } = JSON.parse(text ?? '{"cases":[]}') as {
  readonly cases: readonly { readonly host: string; readonly ascii: string | null }[];
};

/** The way of a typed name: to A-labels, then the rules of a legal host. */
function boundHost(host: string): string | null {
  const ascii = toAsciiHost(host);
  const normalized = ascii === undefined ? undefined : normalizeHost(ascii);
  return normalized?.ok === true ? normalized.value : null;
}

describe.skipIf(text === undefined)('R9, R10: host names of the web platform tests', () => {
  test.each(cases)('$host', ({ host, ascii }) => {
    // A stricter refusal is fine; another name than a browser would send is not.
    expect([ascii, null]).toContain(boundHost(host));
  });

  test('most legal names pass', () => {
    const legal = cases.filter(({ ascii }) => ascii !== null && normalizeHost(ascii).ok);
    const lost = legal.filter(({ host }) => boundHost(host) === null);
    expect(legal.length).toBeGreaterThan(20);
    expect(lost.map(({ host }) => host)).toEqual([]);
  });
});

test.each([
  ['acme.ro', 'acme.ro'],
  ['Acme.ro:80', 'Acme.ro:80'],
  ['Bücher.example:8080', 'xn--bcher-kva.example:8080'],
  ['\u00ad', undefined],
])('%s becomes %s', (host, ascii) => {
  expect(toAsciiHost(host)).toBe(ascii);
});
