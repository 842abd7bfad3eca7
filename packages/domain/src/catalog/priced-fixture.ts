import { soldProduct } from '../pricing/sale-fixture.ts';
import type { Offer, Pricing } from './pricing.ts';
import type { Product } from './product.ts';

const { pricing } = soldProduct;
if (pricing === undefined) throw new Error('The fixture sells nothing');

/** The one offer of the sold product. */
export const { once } = pricing.offers;

/** The sold product with other pricing. */
export const priced = (change: Partial<Pricing>): Product => ({
  ...soldProduct,
  pricing: { ...pricing, ...change },
});

/** The sold product with another offer. */
export const offering = (change: Partial<Offer>): Product =>
  priced({ offers: { once: { ...once, ...change } } });
