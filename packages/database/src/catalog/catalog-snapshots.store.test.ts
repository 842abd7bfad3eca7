import { expect, test } from 'vitest';
import { createAuditLog } from '../audit/audit-log.ts';
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

test('F05: a catalog that is new is logged, with the one before it', async () => {
  await snapshots.record('first', {}, 10);
  await snapshots.record('second', {}, 20);
  await snapshots.record('second', {}, 30);
  const rows = await createAuditLog(db).ofTarget('second', 9);
  expect(rows).toMatchObject([
    { action: 'catalog.change', at: 20, before: { hash: 'first' }, after: { hash: 'second' } },
  ]);
});

test('the list has every hash once, the newest catalog first', async () => {
  await snapshots.record('facade', { products: {} }, 1_800_000_000);
  await snapshots.record('facade', { products: {} }, 1_900_000_000);
  expect((await snapshots.list()).slice(0, 1)).toEqual([
    { hash: 'facade', recordedAt: 1_800_000_000 },
  ]);
  expect((await snapshots.list()).map(({ hash }) => hash)).toContain('c0ffee');
});

test('a text that cannot be stored is refused', async () => {
  const recorded = snapshots.record('bad', { name: 'a\0b' }, 1);
  await expect(recorded).rejects.toBeInstanceOf(UnstorableTextError);
});
