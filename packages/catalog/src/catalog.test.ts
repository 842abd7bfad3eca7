import { checkCatalog } from '@signet/domain/catalog/check-catalog';
import { expect, test } from 'vitest';
import { catalog } from './catalog.ts';

test('A23: every product can be sold as it is declared', () => {
  expect(checkCatalog(catalog)).toEqual([]);
  expect(catalog.defaultProduct).toBe('storefront');
});
