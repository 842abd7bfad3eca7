import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../shared/text-fixture.ts';
import { canonicalCatalog } from './canonical-catalog.ts';
import { allows, cheapestTier } from './cheapest-tier.ts';
import { checkCatalog } from './check-catalog.ts';
import type { Catalog } from './define-catalog.ts';
import { findProduct } from './define-catalog.ts';
import { diffCatalogs } from './diff-catalogs.ts';
import { limitsOfTier } from './limits-of-tier.ts';
import { matrixOf } from './matrix.ts';
import { printMatrix } from './print-matrix.ts';
import { sampleProduct } from './product-fixture.ts';
import type { Allowance, Product, Tier } from './product.ts';
import { resolveTier } from './resolve-tier.ts';

const names = fc.oneof(anyText, fc.constantFrom('a', 'b', '__proto__', 'toString', 'companies'));
const counts: fc.Arbitrary<Allowance> = fc.oneof(
  fc.nat(10),
  fc.constantFrom(0, Number.MAX_SAFE_INTEGER, 'unlimited' as const),
);
const tiers: fc.Arbitrary<Tier> = fc
  .record({
    inherits: fc.option(names),
    flags: fc.dictionary(names, fc.constantFrom(true, false, 'optional' as const)),
    limits: fc.dictionary(names, counts),
    quotas: fc.dictionary(names, counts),
    intervals: fc.dictionary(names, fc.double({ noNaN: true, noDefaultInfinity: true })),
    domains: counts,
    nichePackages: counts,
    grantable: fc.array(names, { maxLength: 3 }),
    freeSupport: fc.option(fc.constantFrom('30d', '12mo')),
    internal: fc.boolean(),
  })
  .map(({ inherits, ...tier }) => ({
    name: { en: 'Tier', ro: 'Nivel' },
    ...tier,
    ...(inherits === null ? {} : { inherits }),
  }));

/** A product that no compiler has seen: tiers that inherit each other, themselves or nothing, and undeclared names. */
const products: fc.Arbitrary<Product> = fc
  .record({
    tiers: fc.dictionary(names, tiers, { maxKeys: 5 }),
    flags: fc.dictionary(names, fc.constant({ en: 'Flag', ro: 'Drept' }), { maxKeys: 3 }),
    refundDays: fc.oneof(fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  })
  .map((change) => ({ ...sampleProduct, ...change }));

const catalogs: fc.Arbitrary<Catalog> = fc.record({
  defaultProduct: names,
  products: fc.dictionary(names, products, { maxKeys: 3 }),
});

test('A23, R8: every tier of every product is resolved, printed and compared, or is not there', () => {
  fc.assert(
    fc.property(products, names, counts, (product, name, count) => {
      const tier = resolveTier(product, name);
      expect(tier === undefined).toBe(!Object.hasOwn(product.tiers, name));
      if (tier !== undefined) limitsOfTier(tier);
      const cheapest = cheapestTier(product, ({ domains }) => allows(domains, Number(count)));
      expect(cheapest === undefined || Object.hasOwn(product.tiers, cheapest)).toBe(true);
      const matrix = matrixOf(product);
      expect(matrix.columns).toHaveLength(Object.keys(product.tiers).length);
      for (const { cells } of matrix.rows) expect(cells).toHaveLength(matrix.columns.length);
      expect(printMatrix(matrix, 'ro').split('\n').length).toBeGreaterThanOrEqual(
        matrix.rows.length,
      );
    }),
  );
});

test('every catalog is checked, found in, and compared with itself and another', () => {
  fc.assert(
    fc.property(catalogs, catalogs, names, (one, two, name) => {
      for (const problem of checkCatalog(one)) expect(problem.path).not.toBe('');
      expect(findProduct(one, name) === undefined).toBe(!Object.hasOwn(one.products, name));
      expect(diffCatalogs(one, one)).toEqual([]);
      const isSame = canonicalCatalog(one) === canonicalCatalog(two);
      const tiersOnly = diffCatalogs(one, two).length + diffCatalogs(two, one).length === 0;
      // The order of flags is in the canonical text and changes no meaning.
      expect(!isSame || tiersOnly).toBe(true);
    }),
  );
});
