import { describe, expect, test } from 'vitest';
import { catalogHash } from './catalog-hash.ts';

type Catalog = Parameters<typeof catalogHash>[0];

/** Only what the hash looks at; the rest of a product is data like any other. */
function catalogOf(tiers: object, extra: object = {}): Catalog {
  return {
    defaultProduct: 'kit',
    products: { kit: { signing: 'EdDSA', flags: {}, tiers, ...extra } },
  } as unknown as Catalog;
}

describe('R4: the catalog hash', () => {
  const base = catalogOf({ low: { domains: 1 }, high: { domains: 2 } });

  test('is the same for the same catalog, however its names are ordered', () => {
    const product = {
      tiers: { low: { domains: 1 }, high: { domains: 2 } },
      flags: {},
      signing: 'EdDSA',
    };
    const other = { products: { kit: product }, defaultProduct: 'kit' } as unknown as Catalog;
    expect(catalogHash(base)).toMatch(/^[0-9a-f]{64}$/);
    expect(catalogHash(other)).toBe(catalogHash(base));
  });

  test.each([
    ['a number', catalogOf({ low: { domains: 1 }, high: { domains: 3 } })],
    ['a member', catalogOf({ low: { domains: 1 }, high: { domains: 2 } }, { refundDays: 14 })],
    ['the order of the tiers', catalogOf({ high: { domains: 2 }, low: { domains: 1 } })],
  ])('changes with %s', (_, changed) => {
    expect(catalogHash(changed)).not.toBe(catalogHash(base));
  });
});
