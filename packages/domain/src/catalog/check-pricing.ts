import { campaignEnd } from '../pricing/campaign.ts';
import { type CatalogProblem, problemAt, problemIf } from './catalog-problem.ts';
import { checkAmounts } from './check-amounts.ts';
import { checkPaymentMethods } from './check-payment-methods.ts';
import { isEmptyText } from './localized-text.ts';
import type { Discounts, Offer, Pricing } from './pricing.ts';
import type { Product } from './product.ts';

/** Prices are complete in every currency, campaigns end and are lower, discounts are percentages, ways to pay are known (E04, E09, D15, R15). */
export function checkPricing(product: Product, path: string): readonly CatalogProblem[] {
  const { pricing } = product;
  if (pricing === undefined) return [];
  const { currencies, offers, extraUnits = {} } = pricing;
  return [
    ...currencies.flatMap((currency, index) => {
      const isCode = /^[A-Z]{3}$/.test(currency) && currencies.indexOf(currency) === index;
      return problemIf(
        !isCode,
        problemAt(`${path}.currencies.${index}`, 'not-a-currency', {
          detail: currency,
        }),
      );
    }),
    ...Object.entries(offers).flatMap(([name, offer]) =>
      checkOffer(product, { offer, currencies, at: `${path}.offers.${name}` }),
    ),
    ...checkAllOffered(product, pricing, path),
    ...Object.entries(extraUnits).flatMap(([limit, price]) => {
      const at = `${path}.extraUnits.${limit}`;
      const facts = { detail: limit, known: Object.keys(product.limits) };
      return [
        ...problemIf(!Object.hasOwn(product.limits, limit), problemAt(at, 'unknown-name', facts)),
        ...checkAmounts(price?.amounts ?? {}, currencies, `${at}.amounts`),
      ];
    }),
    ...checkDiscounts(pricing.discounts ?? {}, `${path}.discounts`),
    ...checkPaymentMethods(pricing.checkoutPaymentMethods ?? {}, `${path}.checkoutPaymentMethods`),
  ];
}

interface PlacedOffer {
  readonly offer: Offer;
  readonly currencies: readonly string[];
  readonly at: string;
}

function checkOffer(product: Product, placed: PlacedOffer): readonly CatalogProblem[] {
  const { offer, currencies, at } = placed;
  const { oneTime, recurring, campaign, validity, credits } = offer;
  const known = soldTiers(product);
  const facts = { detail: offer.tier, known };
  const isTier = Object.hasOwn(product.tiers, offer.tier);
  const isInternal = isTier && !known.includes(offer.tier);
  const amounts = {
    oneTime,
    'recurring.amounts': recurring?.amounts,
    'campaign.oneTime': campaign?.oneTime,
  };
  const counts = {
    'validity.days': validity.type === 'custom' ? validity.days : 1,
    'credits.oneTime': credits?.oneTime ?? 1,
  };
  return [
    ...problemIf(isEmptyText(offer.name), problemAt(`${at}.name`, 'empty-text')),
    ...problemIf(
      offer.description !== undefined && isEmptyText(offer.description),
      problemAt(`${at}.description`, 'empty-text'),
    ),
    ...problemIf(!isTier, problemAt(`${at}.tier`, 'unknown-name', facts)),
    ...problemIf(isInternal, problemAt(`${at}.tier`, 'not-for-sale', facts)),
    ...problemIf(oneTime === undefined && recurring === undefined, problemAt(at, 'no-price')),
    ...Object.entries(amounts).flatMap(([name, price]) =>
      price === undefined ? [] : checkAmounts(price, currencies, `${at}.${name}`),
    ),
    ...Object.entries(counts).flatMap(([name, count]) =>
      problemIf(
        !(Number.isSafeInteger(count) && count > 0),
        problemAt(`${at}.${name}`, 'not-a-count', {
          detail: `${count}`,
        }),
      ),
    ),
    ...checkCampaign(placed),
  ];
}

function checkCampaign({ offer, currencies, at }: PlacedOffer): readonly CatalogProblem[] {
  const { campaign, oneTime } = offer;
  if (campaign === undefined) return [];
  const { until } = campaign;
  const isLower = (currency: string) =>
    (campaign.oneTime[currency] ?? 0) < (oneTime?.[currency] ?? 0);
  return [
    ...problemIf(
      campaignEnd(campaign) === undefined,
      problemAt(`${at}.campaign.until`, 'not-an-instant', {
        detail: until,
      }),
    ),
    ...currencies
      .filter((currency) => !isLower(currency))
      .map((detail) => problemAt(`${at}.campaign.oneTime`, 'campaign-not-lower', { detail })),
  ];
}

function checkAllOffered(
  product: Product,
  { offers }: Pricing,
  path: string,
): readonly CatalogProblem[] {
  const offered = Object.values(offers).map(({ tier }) => tier);
  return soldTiers(product)
    .filter((tier) => !offered.includes(tier))
    .map((tier) => problemAt(`${path.replace(/\.pricing$/, '')}.tiers.${tier}`, 'not-offered'));
}

function checkDiscounts(discounts: Discounts, path: string): readonly CatalogProblem[] {
  const { stacking = [], ...single } = discounts;
  const steps = stacking.map((percent, index) => [`stacking.${index}`, percent] as const);
  const isPercentage = (percent: number) =>
    percent >= 0 && percent <= 100 && Number.isInteger(Number((percent * 100).toFixed(6)));
  const falls = stacking.some((percent, index) => percent < (stacking[index - 1] ?? 0));
  return [
    ...[...steps, ...Object.entries(single)].flatMap(([name, percent]) =>
      problemIf(
        !isPercentage(percent),
        problemAt(`${path}.${name}`, 'not-a-percentage', {
          detail: `${percent}`,
        }),
      ),
    ),
    ...problemIf(
      falls,
      problemAt(`${path}.stacking`, 'stacking-falls', { detail: stacking.join(', ') }),
    ),
  ];
}

function soldTiers(product: Product): readonly string[] {
  return Object.keys(product.tiers).filter((name) => product.tiers[name]?.internal !== true);
}
