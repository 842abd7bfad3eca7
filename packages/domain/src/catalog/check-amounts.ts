import { isAmount } from '../shared/money.ts';
import { type CatalogProblem, problemAt, problemIf } from './catalog-problem.ts';
import type { Amounts } from './pricing.ts';

/** A price in every currency of the product, and in no other. */
export function checkAmounts(
  amounts: Amounts,
  currencies: readonly string[],
  path: string,
): readonly CatalogProblem[] {
  const missing = currencies.filter((currency) => !Object.hasOwn(amounts, currency));
  return [
    ...missing.map((detail) => problemAt(path, 'price-missing', { detail })),
    ...Object.entries(amounts).flatMap(([currency, amount]) => [
      ...problemIf(
        !currencies.includes(currency),
        problemAt(`${path}.${currency}`, 'unknown-name', {
          detail: currency,
          known: currencies,
        }),
      ),
      ...problemIf(
        !isAmount(amount),
        problemAt(`${path}.${currency}`, 'not-an-amount', {
          detail: String(amount),
        }),
      ),
    ]),
  ];
}
