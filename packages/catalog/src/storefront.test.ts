import { canonicalCatalog } from '@signet/domain/catalog/canonical-catalog';
import { resolveTier } from '@signet/domain/catalog/resolve-tier';
import { describe, expect, test } from 'vitest';
import { catalog } from './catalog.ts';
import { storefront } from './storefront.ts';

const yes = true;
const no = false;

describe('R8: the storefront matrix, C07–C13', () => {
  test.each([
    ['C08', 'starter', 1, 1, no, no, no, '30d'],
    ['C09', 'pro', 1, 1, no, no, no, '90d'],
    ['C10', 'growth', 3, 2, yes, 'optional', no, '6mo'],
    ['C11', 'enterprise', 'unlimited', 4, yes, yes, yes, '12mo'],
    ['C12', 'trial', 1, 1, no, no, no, null],
    ['R8', 'beta', 1, 1, no, no, no, '90d'],
    ['C13', 'dev', 'unlimited', 'unlimited', yes, yes, yes, null],
  ] as const)('%s: %s', (...row) => {
    const [, name, domains, niches, multi, white, publisher, support] = row;
    const tier = resolveTier(storefront, name);
    const mark = (flag: string) =>
      tier?.flags[flag] === true ? yes : isOptional(name, flag) ? 'optional' : no;
    expect({
      domains: tier?.domains,
      niches: tier?.nichePackages,
      multi: mark('multi_tenant'),
      white: mark('white_label'),
      publisher: mark('marketplace_publisher'),
      support: tier?.freeSupport,
    }).toEqual({ domains, niches, multi, white, publisher, support });
  });

  test('C13: dev has every flag', () => {
    const flags = resolveTier(storefront, 'dev')?.flags ?? {};
    expect(Object.values(flags)).toEqual([true, true, true, true, true]);
  });

  test.each([
    ['starter', ['tenant_provisioning', 'audit_log']],
    ['pro', ['multi_tenant', 'tenant_provisioning', 'audit_log']],
    ['growth', ['white_label', 'tenant_provisioning', 'audit_log']],
    ['enterprise', ['tenant_provisioning', 'audit_log']],
    ['community', []],
    ['trial', []],
  ])('B11: what an operator may still grant on %s', (name, grantable) => {
    expect(resolveTier(storefront, name)?.grantable).toEqual(grantable);
  });
});

test('R7, R21, C35: a trial is 30 days without support, 1 domain and 1 niche package; saas-monthly is deferred', () => {
  expect(storefront.kinds).toEqual({
    perpetual: { validity: 'forever' },
    term: { validity: 'deferred' },
    trial: {
      validity: 'days',
      days: 30,
      freeSupport: false,
      caps: { domains: 1, nichePackages: 1 },
    },
    'saas-monthly': { validity: 'deferred' },
  });
});

test('the canonical text does not depend on the order of keys, and depends on every value and on the order of tiers', () => {
  const text = canonicalCatalog(catalog);
  const { products, defaultProduct } = catalog;
  const { name, ...rest } = products.storefront;
  const { storefront: _, ...others } = Object.fromEntries(Object.entries(products).toReversed());
  const reordered = { products: { ...others, storefront: { ...rest, name } }, defaultProduct };
  expect(canonicalCatalog(reordered)).toBe(text);
  const changed = { ...products, storefront: { ...products.storefront, refundDays: 15 } };
  expect(canonicalCatalog({ defaultProduct, products: changed })).not.toBe(text);
  const tiers = Object.fromEntries(Object.entries(products.storefront.tiers).toReversed());
  const shuffled = { ...products, storefront: { ...products.storefront, tiers } };
  const reversed = { ...catalog, products: shuffled };
  expect(canonicalCatalog(reversed)).not.toBe(text);
});

function isOptional(name: keyof typeof storefront.tiers, flag: string): boolean {
  const declared: Readonly<Record<string, unknown>> = storefront.tiers[name].flags ?? {};
  return declared[flag] === 'optional';
}
