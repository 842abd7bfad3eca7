import type { LocalizedText } from '../catalog/localized-text.ts';
import type { BillingPeriod, OfferValidity } from '../catalog/pricing.ts';
import type { Product } from '../catalog/product.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { isAmount } from '../shared/money.ts';
import { campaignEnd, runningCampaign } from './campaign.ts';

/** One offer in one currency, as a pricing page shows it; amounts in minor units. */
export interface PriceListRow {
  readonly offer: string;
  readonly name: LocalizedText;
  readonly tier: string;
  readonly validity: OfferValidity;
  readonly currency: string;
  readonly oneTime: number | null;
  readonly recurring: { readonly every: BillingPeriod; readonly amount: number } | null;
  /** Only while it runs (D15). */
  readonly campaign: { readonly oneTime: number; readonly until: UnixSeconds } | null;
  readonly credits: number;
}

/** What a product costs in a currency at an instant, for anybody; empty when it is not sold in it. */
export function priceList(
  product: Product,
  currency: string,
  now: UnixSeconds,
): readonly PriceListRow[] {
  const { pricing } = product;
  if (pricing === undefined || !pricing.currencies.includes(currency)) return [];
  return Object.entries(pricing.offers).map(([name, offer]) => {
    const again = offer.recurring?.amounts[currency];
    const campaign = runningCampaign(offer, now);
    const lower = campaign?.oneTime[currency];
    const until = campaign === undefined ? undefined : campaignEnd(campaign);
    return {
      offer: name,
      name: offer.name,
      tier: offer.tier,
      validity: offer.validity,
      currency,
      oneTime: offer.oneTime?.[currency] ?? null,
      recurring:
        offer.recurring !== undefined && isAmount(again)
          ? { every: offer.recurring.every, amount: again }
          : null,
      campaign: isAmount(lower) && until !== undefined ? { oneTime: lower, until } : null,
      credits: offer.credits?.oneTime ?? 0,
    };
  });
}
