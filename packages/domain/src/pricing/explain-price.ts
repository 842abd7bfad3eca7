import type { Locale } from '../catalog/localized-text.ts';
import { noted, passed } from '../explanation/explain-step.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';
import { formatMoney } from '../shared/money.ts';
import type { FoundPrice } from './found-price.ts';
import type { PriceSource } from './price-candidate.ts';
import { priceLabels, reasonTexts } from './price-text.ts';

/** Why a price won or lost against the winner. */
export function explainPrice(
  price: FoundPrice,
  winner: { readonly source: PriceSource; readonly amount: number },
  currency: string,
): ExplanationStep {
  const rule = `pricing.${price.source}`;
  const threshold = winner.amount;
  const [en, ro] = [priceName(price, 'en'), priceName(price, 'ro')];
  if ('reason' in price) {
    const reason = reasonTexts[price.reason];
    const text = { en: `${en}: ${reason.en}`, ro: `${ro}: ${reason.ro}` };
    return noted({ rule, input: null, threshold }, text, 'fix' in reason ? reason.fix : undefined);
  }
  const looked = { rule, input: price.amount, threshold };
  const say = (locale: Locale) => formatMoney({ amount: price.amount, currency }, locale);
  if (price.source === winner.source) {
    return passed(looked, {
      en: `${en}: ${say('en')}, the lowest price.`,
      ro: `${ro}: ${say('ro')}, prețul cel mai mic.`,
    });
  }
  const isTie = price.amount === winner.amount;
  const first = priceLabels[winner.source];
  return noted(looked, {
    en: isTie
      ? `${en}: ${say('en')}, the same as “${first.en}”, which comes first.`
      : `${en}: ${say('en')}, more than “${first.en}”.`,
    ro: isTie
      ? `${ro}: ${say('ro')}, la fel ca „${first.ro}”, care are întâietate.`
      : `${ro}: ${say('ro')}, mai mult decât „${first.ro}”.`,
  });
}

/** “Discount for a further license −30 %”. */
export function priceName(
  price: { readonly source: PriceSource; readonly percent: number | null },
  locale: Locale,
): string {
  const label = priceLabels[price.source][locale];
  if (price.percent === null) return label;
  const percent = locale === 'en' ? `${price.percent}` : `${price.percent}`.replace('.', ',');
  return `${label} −${percent} %`;
}
