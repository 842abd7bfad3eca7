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
import { heartbeatStates, offlineFallback } from '@signet/domain/catalog/enforcement-presets';
import { expect, expectTypeOf, test } from 'vitest';
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

const base = {
  name: { en: 'Sample', ro: 'Exemplu' },
  signing: 'EdDSA',
  flags: { backup: { en: 'Backups', ro: 'Copii de siguranță' } },
  limits: { seats: { en: 'Seats', ro: 'Locuri' } },
  intervals: { sync: { en: 'Sync', ro: 'Sincronizare' } },
  quotas: { invoices: { en: 'Invoices', ro: 'Facturi' } },
  kinds: {
    perpetual: { validity: 'forever' },
    term: { validity: 'deferred' },
    trial: { validity: 'deferred' },
    'saas-monthly': { validity: 'deferred' },
  },
  themes: [],
  plugins: [],
  nichePackages: [],
  enforcement: heartbeatStates,
  freeSupport: '30d',
  refundDays: 14,
  environmentVariable: 'LICENSE_KEY',
} as const;
const tier = { name: base.name, domains: 1, nichePackages: 0 } as const;

test('B41 C44: a premium package of a plugin or theme that does not exist does not compile', () => {
  const sold = { ...base, plugins: ['booking'], themes: ['dark'] } as const;
  const tiers = { free: tier };
  defineProduct({ ...sold, tiers, packages: { '@v/booking': { plugin: 'booking' } } });
  defineProduct({ ...sold, tiers, packages: { '@v/dark': { theme: 'dark' } } });
  // @ts-expect-error a mistyped plugin
  defineProduct({ ...sold, tiers, packages: { '@v/booking': { plugin: 'boking' } } });
  // @ts-expect-error a mistyped theme
  defineProduct({ ...sold, tiers, packages: { '@v/dark': { theme: 'drak' } } });
  // @ts-expect-error part of two things at once
  defineProduct({ ...sold, tiers, packages: { '@v/x': { theme: 'dark', plugin: 'booking' } } });
  expect(sold.plugins).toHaveLength(1);
});

test('a tier that names what its product does not declare does not compile', () => {
  defineProduct({ ...base, tiers: { free: { ...tier, flags: { backup: true } } } });
  // @ts-expect-error a mistyped flag in a tier
  defineProduct({ ...base, tiers: { free: { ...tier, flags: { bakup: true } } } });
  // @ts-expect-error a mistyped grantable flag
  defineProduct({ ...base, tiers: { free: { ...tier, grantable: ['bakup'] } } });
  // @ts-expect-error a mistyped limit in a tier
  defineProduct({ ...base, tiers: { free: { ...tier, limits: { seat: 1 } } } });
  // @ts-expect-error a mistyped interval in a tier
  defineProduct({ ...base, tiers: { free: { ...tier, intervals: { synk: 1 } } } });
  // @ts-expect-error a mistyped quota in a tier
  defineProduct({ ...base, tiers: { free: { ...tier, quotas: { invoice: 1 } } } });
  // @ts-expect-error a mistyped tier to inherit from
  defineProduct({ ...base, tiers: { free: tier, paid: { ...tier, inherits: 'fre' } } });
  // @ts-expect-error a fallback to a tier that does not exist
  defineProduct({ ...base, tiers: { free: tier }, enforcement: offlineFallback('fre') });
  const product = defineProduct({
    ...base,
    tiers: { free: tier, paid: { ...tier, inherits: 'free' } },
    enforcement: offlineFallback('free'),
  });
  expect(product.enforcement.freeTier).toBe('free');
});
