import {
  type CurrencyOf,
  defineProduct,
  type NamesOf,
  type OfferOf,
  type SupportPlanOf,
} from '@signet/domain/catalog/define-catalog';
import { expect, expectTypeOf, test } from 'vitest';
import { bareProduct, bareTier } from './bare-product-fixture.ts';
import type { catalog } from './catalog.ts';
import type { gateway } from './gateway.ts';

type Samples = typeof catalog;

test('E04, C29: offers, currencies and support plans are literal unions', () => {
  expectTypeOf<OfferOf<Samples, 'kit'>>().toEqualTypeOf<
    'pro-lifetime' | 'pro-yearly' | 'pro-monthly' | 'pro-workshop'
  >();
  expectTypeOf<CurrencyOf<Samples, 'kit'>>().toEqualTypeOf<'EUR' | 'USD'>();
  expectTypeOf<CurrencyOf<Samples, 'invoicing'>>().toEqualTypeOf<'RON'>();
  expectTypeOf<OfferOf<Samples, 'storefront'>>().toEqualTypeOf<
    'starter' | 'pro' | 'growth' | 'enterprise'
  >();
  expectTypeOf<SupportPlanOf<Samples, 'storefront'>>().toEqualTypeOf<
    'free' | 'basic' | 'priority' | 'enterprise'
  >();
  expectTypeOf<NamesOf<typeof gateway>['limit']>().toEqualTypeOf<'organizations' | 'sites'>();
});

const { name } = bareProduct;
const tiers = { pro: bareTier } as const;
const offer = { name, tier: 'pro', validity: { type: 'lifetime' } } as const;

test('a product without prices has no offers, currencies or support plans', () => {
  const unsold = defineProduct({ ...bareProduct, tiers });
  expectTypeOf<NamesOf<typeof unsold>['offer']>().toEqualTypeOf<never>();
  expectTypeOf<NamesOf<typeof unsold>['currency']>().toEqualTypeOf<never>();
  expectTypeOf<NamesOf<typeof unsold>['supportPlan']>().toEqualTypeOf<never>();
  expect(unsold.pricing).toBeUndefined();
});

test('a price that names what its product does not declare does not compile', () => {
  const currencies = ['EUR', 'USD'] as const;
  const oneTime = { EUR: 1, USD: 1 };
  defineProduct({
    ...bareProduct,
    tiers,
    pricing: { currencies, offers: { a: { ...offer, oneTime } } },
  });
  defineProduct({
    ...bareProduct,
    tiers,
    // @ts-expect-error a price without one of the currencies
    pricing: { currencies, offers: { a: { ...offer, oneTime: { EUR: 1 } } } },
  });
  defineProduct({
    ...bareProduct,
    tiers,
    // @ts-expect-error an offer of a tier that does not exist
    pricing: { currencies, offers: { a: { ...offer, tier: 'prro', oneTime } } },
  });
  defineProduct({
    ...bareProduct,
    tiers,
    pricing: {
      currencies,
      offers: { a: { ...offer, oneTime } },
      // @ts-expect-error units of a limit that does not exist
      extraUnits: { seat: { every: 'year', amounts: oneTime } },
    },
  });
  defineProduct({
    ...bareProduct,
    tiers,
    pricing: {
      currencies,
      // @ts-expect-error a campaign until something that is not an instant
      offers: { a: { ...offer, oneTime, campaign: { oneTime, until: 'Friday' } } },
    },
  });
  defineProduct({
    ...bareProduct,
    tiers,
    pricing: {
      currencies,
      offers: { a: { ...offer, oneTime } },
      // @ts-expect-error E09: a way to pay that no checkout has
      checkoutPaymentMethods: { payment: ['card', 'cash'] },
    },
  });
  // @ts-expect-error a tier with a support plan that does not exist
  defineProduct({ ...bareProduct, tiers: { pro: { ...bareTier, supportPlan: 'gold' } } });
  expect(currencies).toHaveLength(2);
});
