import { parsePeriod } from '../shared/duration.ts';
import { type CatalogProblem, problemAt, problemIf } from './catalog-problem.ts';
import { checkAmounts } from './check-amounts.ts';
import { isEmptyText } from './localized-text.ts';
import type { Product } from './product.ts';
import type { ResponseTime } from './support-plan.ts';

/** Support plans have periods that exist, a price in every currency and a response time that is one (C29). */
export function checkSupportPlans(product: Product, path: string): readonly CatalogProblem[] {
  const currencies = product.pricing?.currencies ?? [];
  return Object.entries(product.supportPlans ?? {}).flatMap(([name, plan]) => {
    const at = `${path}.${name}`;
    const prices = Object.entries(plan.prices ?? {});
    return [
      ...problemIf(isEmptyText(plan.name), problemAt(`${at}.name`, 'empty-text')),
      ...checkResponse(plan.responseHours, at),
      ...prices.flatMap(([period, amounts]) => [
        ...problemIf(
          !parsePeriod(period).ok,
          problemAt(`${at}.prices.${period}`, 'not-a-period', {
            detail: period,
          }),
        ),
        ...checkAmounts(amounts ?? {}, currencies, `${at}.prices.${period}`),
      ]),
    ];
  });
}

function checkResponse(hours: ResponseTime | null, at: string): readonly CatalogProblem[] {
  const { from = 0, atMost = 1 } = hours ?? {};
  const isSpan = from >= 0 && from < atMost && Number.isFinite(atMost);
  return problemIf(
    !isSpan,
    problemAt(`${at}.responseHours`, 'response-time', {
      detail: `${from}–${atMost} h`,
    }),
  );
}
