import { matrixOf } from '@signet/domain/catalog/matrix';
import type { Product } from '@signet/domain/catalog/product';
import type { PriceListRow } from '@signet/domain/pricing/price-list';
import { toIso, type UnixSeconds } from '@signet/domain/shared/duration';
import type { NamedProduct } from './known-product.ts';
import { pricesOf } from './product-sheet.ts';

/** A product as JSON: texts in both languages, amounts in minor units. */
export function viewProduct({ name, product }: NamedProduct, now: UnixSeconds) {
  return {
    product: name,
    name: product.name,
    signing: product.signing,
    matrix: matrixOf(product),
    prices: pricesOf(product, now).map(viewPrice),
    support_plans: viewPlans(product),
  };
}

function viewPrice({ oneTime, campaign, ...row }: PriceListRow) {
  const lower =
    campaign === null ? null : { one_time: campaign.oneTime, until: toIso(campaign.until) };
  return { ...row, one_time: oneTime, campaign: lower };
}

function viewPlans({ supportPlans = {} }: Product) {
  return Object.entries(supportPlans).map(
    ([plan, { name, channels, responseHours, services, prices }]) => ({
      plan,
      name,
      channels,
      response_hours: responseHours,
      services: services ?? [],
      prices: prices ?? {},
    }),
  );
}
