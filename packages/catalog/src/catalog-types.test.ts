import {
  defineProduct,
  type FlagOf,
  type IntervalOf,
  type LimitOf,
  type NicheOf,
  type PluginOf,
  type QuotaOf,
  type ThemeOf,
  type TierOf,
} from '@signet/domain/catalog/define-catalog';
import { offlineFallback } from '@signet/domain/catalog/enforcement-presets';
import { expect, expectTypeOf, test } from 'vitest';
import { bareProduct, bareTier } from './bare-product-fixture.ts';
import type { catalog } from './catalog.ts';
import { storefront } from './storefront.ts';

type Sample = typeof catalog;

test('C03 C04 C06: the names of the storefront are literal unions', () => {
  expectTypeOf<FlagOf<Sample, 'storefront'>>().toEqualTypeOf<
    'multi_tenant' | 'white_label' | 'marketplace_publisher' | 'tenant_provisioning' | 'audit_log'
  >();
  expectTypeOf<TierOf<Sample, 'storefront'>>().toEqualTypeOf<
    'community' | 'starter' | 'pro' | 'growth' | 'enterprise' | 'trial' | 'beta' | 'dev'
  >();
  expectTypeOf<NicheOf<Sample, 'storefront'>>().toEqualTypeOf<
    'services' | 'real-estate' | 'travel' | 'ecommerce'
  >();
  expectTypeOf<LimitOf<Sample, 'storefront'>>().toEqualTypeOf<never>();
  expectTypeOf<IntervalOf<Sample, 'storefront'>>().toEqualTypeOf<never>();
  expectTypeOf<QuotaOf<Sample, 'storefront'>>().toEqualTypeOf<never>();
});

/** Stands for a gate: takes only names that the catalog declares. */
function gate(names: {
  readonly flag?: FlagOf<Sample, 'storefront'>;
  readonly tier?: TierOf<Sample, 'storefront'>;
  readonly theme?: ThemeOf<Sample, 'storefront'>;
  readonly plugin?: PluginOf<Sample, 'storefront'>;
  readonly niche?: NicheOf<Sample, 'storefront'>;
}): number {
  return Object.keys(names).length;
}

test('a name that the catalog does not declare does not compile', () => {
  gate({ flag: 'audit_log', tier: 'pro', theme: 'theme-travel', plugin: 'efactura-ro' });
  // @ts-expect-error a mistyped flag
  gate({ flag: 'audit_logg' });
  // @ts-expect-error a mistyped tier
  gate({ tier: 'prro' });
  // @ts-expect-error a mistyped theme
  gate({ theme: 'theme-travels' });
  // @ts-expect-error a mistyped plugin
  gate({ plugin: 'efactura' });
  // @ts-expect-error a mistyped niche package
  gate({ niche: 'service' });
  // @ts-expect-error a product that the catalog does not declare
  expectTypeOf<FlagOf<Sample, 'storefrnt'>>().toBeString();
  expect(Object.keys(storefront.flags)).toHaveLength(5);
});

test('a tier that names what its product does not declare does not compile', () => {
  defineProduct({ ...bareProduct, tiers: { free: { ...bareTier, flags: { backup: true } } } });
  // @ts-expect-error a mistyped flag in a tier
  defineProduct({ ...bareProduct, tiers: { free: { ...bareTier, flags: { bakup: true } } } });
  // @ts-expect-error a mistyped grantable flag
  defineProduct({ ...bareProduct, tiers: { free: { ...bareTier, grantable: ['bakup'] } } });
  // @ts-expect-error a mistyped limit in a tier
  defineProduct({ ...bareProduct, tiers: { free: { ...bareTier, limits: { seat: 1 } } } });
  // @ts-expect-error a mistyped interval in a tier
  defineProduct({ ...bareProduct, tiers: { free: { ...bareTier, intervals: { synk: 1 } } } });
  // @ts-expect-error a mistyped quota in a tier
  defineProduct({ ...bareProduct, tiers: { free: { ...bareTier, quotas: { invoice: 1 } } } });
  defineProduct({
    ...bareProduct,
    // @ts-expect-error a mistyped tier to inherit from
    tiers: { free: bareTier, paid: { ...bareTier, inherits: 'fre' } },
  });
  // @ts-expect-error a fallback to a tier that does not exist
  defineProduct({ ...bareProduct, tiers: { free: bareTier }, enforcement: offlineFallback('fre') });
  const product = defineProduct({
    ...bareProduct,
    tiers: { free: bareTier, paid: { ...bareTier, inherits: 'free' } },
    enforcement: offlineFallback('free'),
  });
  expect(product.enforcement.freeTier).toBe('free');
});
