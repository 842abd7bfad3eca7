import { expect, test } from 'vitest';
import { UnstorableTextError } from '../guard/unstorable-text.ts';
import { freshPostgres } from '../test-stores/test-databases.ts';
import { createCatalogSnapshots } from './catalog-snapshots.ts';

const { db } = await freshPostgres();
const snapshots = createCatalogSnapshots(db);

test('a catalog is kept once under its hash, with its keys in their order', async () => {
  const catalog = { products: { b: { tiers: ['pro'] }, a: null } };
  await snapshots.record('c0ffee', catalog, 1);
  await snapshots.record('c0ffee', { products: {} }, 2);
  expect(JSON.stringify(await snapshots.find('c0ffee'))).toBe(JSON.stringify(catalog));
  expect(await snapshots.find('decaf')).toBeUndefined();
});

test('a text that cannot be stored is refused', async () => {
  const recorded = snapshots.record('bad', { name: 'a\0b' }, 1);
  await expect(recorded).rejects.toBeInstanceOf(UnstorableTextError);
});
