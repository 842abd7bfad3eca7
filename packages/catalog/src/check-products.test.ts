import { checkCatalog } from '@signet/domain/catalog/check-catalog';
import { expect, test } from 'vitest';
import { gateway } from './gateway.ts';
import { invoicing } from './invoicing.ts';
import { kit } from './kit.ts';
import { storefront } from './storefront.ts';

test('A23: every product can be sold as it is declared', () => {
  const products = { storefront, invoicing, gateway, kit };
  expect(checkCatalog({ defaultProduct: 'storefront', products })).toEqual([]);
});
