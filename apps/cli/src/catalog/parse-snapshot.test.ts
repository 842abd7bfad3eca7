import { canonicalCatalog } from '@signet/domain/catalog/canonical-catalog';
import { diffCatalogs } from '@signet/domain/catalog/diff-catalogs';
import { describe, expect, test } from 'vitest';
import { changeLines } from './change-lines.ts';
import { vendorCatalog } from './known-product.ts';
import { parseSnapshot } from './parse-snapshot.ts';

const terminal = { paint: (_: string, text: string) => text };
const text = canonicalCatalog(vendorCatalog);

describe('the snapshot of a catalog', () => {
  test.each([
    ['alone', text],
    ['in the answer of `catalog show --json`', `{"hash":"x","products":[],"catalog":${text}}`],
  ])('%s is the catalog itself', (_, written) => {
    const snapshot = parseSnapshot(written);
    expect(snapshot && diffCatalogs(snapshot, vendorCatalog)).toEqual([]);
  });

  test.each([
    '',
    'null',
    '[]',
    '{}',
    '{"catalog":null}',
    '{"defaultProduct":"a"}',
    '{"defaultProduct":"a","products":[]}',
    '{"defaultProduct":1,"products":{}}',
    '{"defaultProduct":"a","products":{"a":null}}',
    '{"defaultProduct":"a","products":{"a":{"tiers":[]}}}',
    '{"defaultProduct":"a","products":{},"order":{"a":{"tiers":[1]}}}',
    '{"defaultProduct":"a","products":{},"order":[]}',
  ])('%s is none', (written) => {
    expect(parseSnapshot(written)).toBeUndefined();
  });
});

describe('lines for a person', () => {
  const change = {
    path: 'products.a.tiers.pro.freeSupport',
    change: 'changed',
    before: '30d',
    after: '90d',
    meaning: 'support',
    text: { en: 'Support from now on.', ro: 'Suport de acum înainte.' },
  } as const;

  test('a change: where, what it was and is, what it touches', () => {
    expect(changeLines(terminal, change, 'ro')).toEqual([
      '~ products.a.tiers.pro.freeSupport: "30d" → "90d"',
      '  Suport de acum înainte.',
    ]);
  });

  test('what came has no before; long values are cut; nothing steers the terminal', () => {
    const { before: _, ...rest } = change;
    const added = { ...rest, change: 'added', after: `\u001b${'ș'.repeat(500)}` } as const;
    const [line = ''] = changeLines(terminal, added, 'en');
    expect(line).toMatch(/^\+ products\.a\.tiers\.pro\.freeSupport: "[^→]+…$/);
    expect(line).not.toContain('\u001b');
    expect(line.length).toBeLessThan(200);
  });
});
