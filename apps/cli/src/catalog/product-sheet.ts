import type { Locale } from '@signet/domain/catalog/localized-text';
import { matrixOf } from '@signet/domain/catalog/matrix';
import { printMatrix } from '@signet/domain/catalog/print-matrix';
import type { Product } from '@signet/domain/catalog/product';
import { sayPeriod } from '@signet/domain/catalog/say-period';
import type { SupportPlan } from '@signet/domain/catalog/support-plan';
import { type PriceListRow, priceList } from '@signet/domain/pricing/price-list';
import { parsePeriod, toIso, type UnixSeconds } from '@signet/domain/shared/duration';
import { formatMoney } from '@signet/domain/shared/money';
import { aligned, type Row } from '../terminal/aligned.ts';
import type { NamedProduct } from './known-product.ts';
import { everyTexts, sayPlan, sayValidity, sheetTexts } from './sheet-texts.ts';

/** A product for a person: its matrix of tiers, what it costs at `now` in each currency, its support. */
export function productSheet(
  { name, product }: NamedProduct,
  locale: Locale,
  now: UnixSeconds,
): readonly string[] {
  const prices = pricesOf(product, now).map((row) => offerRow(row, locale));
  const plans = Object.entries(product.supportPlans ?? {});
  return [
    `${product.name[locale]} (${name})`,
    ...indented(printMatrix(matrixOf(product), locale).split('\n')),
    sheetTexts.offers[locale],
    ...(prices.length === 0 ? [`  ${sheetTexts.notSold[locale]}`] : aligned(prices, '  ')),
    ...(plans.length === 0 ? [] : [sheetTexts.supportPlans[locale]]),
    ...aligned(
      plans.map(([plan, declared]) => planRow(plan, declared, locale)),
      '  ',
    ),
  ];
}

/** The price list in every currency of the product. */
export function pricesOf(product: Product, now: UnixSeconds): readonly PriceListRow[] {
  const currencies = product.pricing?.currencies ?? [];
  return currencies.flatMap((currency) => priceList(product, currency, now));
}

function offerRow(row: PriceListRow, locale: Locale): Row {
  return [row.offer, row.name[locale], sayValidity(row.validity, locale), sayPrice(row, locale)];
}

/** “EUR 1,490.00 + EUR 490.00 a year, EUR 990.00 until 2026-12-31T22:00:00Z, credits: 2500000”. */
function sayPrice(row: PriceListRow, locale: Locale): string {
  const { currency, oneTime, recurring, campaign, credits } = row;
  const money = (amount: number) => formatMoney({ amount, currency }, locale);
  const again =
    recurring === null ? [] : [`${money(recurring.amount)} ${everyTexts[recurring.every][locale]}`];
  const regular = [...(oneTime === null ? [] : [money(oneTime)]), ...again].join(' + ');
  const lower =
    campaign === null
      ? []
      : [`${money(campaign.oneTime)} ${sheetTexts.until[locale]} ${toIso(campaign.until)}`];
  const bonus = credits === 0 ? [] : [`${sheetTexts.credits[locale]}: ${credits}`];
  return [regular, ...lower, ...bonus].join(', ');
}

function planRow(name: string, plan: SupportPlan, locale: Locale): Row {
  const prices = Object.entries(plan.prices ?? {}).flatMap(([text, amounts]) => {
    const period = parsePeriod(text);
    const length = period.ok ? sayPeriod(period.value)[locale] : text;
    return Object.entries(amounts ?? {}).map(
      ([currency, amount]) => `${length} ${formatMoney({ amount, currency }, locale)}`,
    );
  });
  const cost = prices.length === 0 ? sheetTexts.noPrice[locale] : prices.join(', ');
  return [name, sayPlan(plan, locale), cost];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`.trimEnd());
}
