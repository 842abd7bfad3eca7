import type { Pricing } from '../catalog/pricing.ts';
import type { Product } from '../catalog/product.ts';
import { noted, passed } from '../explanation/explain-step.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';
import type { License } from '../license/license.ts';
import { buyerOf } from '../pricing/buyer-of.ts';
import { type DiscountName, discountNames, discountTerms } from '../pricing/discount-terms.ts';
import { priceName } from '../pricing/explain-price.ts';
import { priceLabels, reasonTexts } from '../pricing/price-text.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import type { Release } from '../support/entitled-version.ts';

/** A percentage off the next purchase, and whether a license gives its holder a right to it. */
export interface DiscountRight {
  readonly discount: DiscountName;
  /** `null` where there is no right to it. */
  readonly percent: number | null;
  readonly why: ExplanationStep;
}

/**
 * The discounts that a license gives its holder at an instant, by itself: what else the account
 * holds can only raise them, and of several the lowest price counts (R15). Each says why, and each
 * needs the holder to be signed in with a verified address (C27, R27).
 */
export function discountsAt(
  license: License,
  product: { readonly tiers: Product['tiers']; readonly pricing?: Pick<Pricing, 'discounts'> },
  seen: { readonly releases: readonly Release[]; readonly now: UnixSeconds },
): readonly DiscountRight[] {
  const buyer = buyerOf({ isVerified: true, licenses: [license] }, { product, ...seen });
  const discounts = product.pricing?.discounts ?? {};
  return discountNames.map((discount) => {
    const terms = discountTerms(discount, discounts, buyer);
    const percent = 'percent' in terms ? terms.percent : null;
    const looked = { rule: `pricing.${discount}`, input: license.status, threshold: percent };
    if ('reason' in terms) {
      const [label, reason] = [priceLabels[discount], reasonTexts[terms.reason]];
      const text = { en: `${label.en}: ${reason.en}`, ro: `${label.ro}: ${reason.ro}` };
      return { discount, percent, why: noted(looked, text) };
    }
    const named = { source: discount, percent };
    const text = {
      en: `${priceName(named, 'en')}: the license gives its holder a right to it.`,
      ro: `${priceName(named, 'ro')}: licența îi dă titularului dreptul la ea.`,
    };
    return { discount, percent, why: passed(looked, text) };
  });
}
