import type { Product } from '../catalog/product.ts';
import { sayPeriod } from '../catalog/say-period.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { parsePeriod, type Period } from '../shared/duration.ts';
import { isAmount, type Money } from '../shared/money.ts';
import { ok, type Result } from '../shared/result.ts';
import type { QuoteLine } from './quote-line.ts';
import { refuseQuote } from './refuse-quote.ts';

/** What a period of support costs; discounts are off packages, never off support. */
export interface SupportQuote {
  readonly plan: string;
  readonly period: Period;
  readonly lines: readonly QuoteLine[];
  readonly total: Money;
}

/** Prices a period of a support plan (C29); names and the period are checked against the product. */
export function quoteSupport(
  product: Product,
  request: { readonly plan: string; readonly period: string; readonly currency: string },
): Result<SupportQuote, SignetErrorOf<'VALIDATION'>> {
  const plans = product.supportPlans ?? {};
  const plan = Object.hasOwn(plans, request.plan) ? plans[request.plan] : undefined;
  const sold = Object.keys(plans).filter((name) => plans[name]?.prices !== undefined);
  if (plan?.prices === undefined) {
    const known = sold.join(', ') || '(none)';
    return refuseQuote('plan', {
      en: `“${request.plan}” is not one of ${known}.`,
      ro: `„${request.plan}” nu este printre: ${known}.`,
    });
  }
  const period = parsePeriod(request.period);
  const amounts = period.ok ? plan.prices[period.value] : undefined;
  if (!period.ok || amounts === undefined) {
    const known = Object.keys(plan.prices).join(', ');
    return refuseQuote('period', {
      en: `“${request.period}” is not one of ${known}.`,
      ro: `„${request.period}” nu este printre: ${known}.`,
    });
  }
  const { currency } = request;
  const amount = Object.hasOwn(amounts, currency) ? amounts[currency] : undefined;
  if (!isAmount(amount))
    return refuseQuote('currency', {
      en: `The plan has no price in “${currency}”.`,
      ro: `Planul nu are preț în „${currency}”.`,
    });
  const length = sayPeriod(period.value);
  const text = {
    en: `Support ${plan.name.en}, ${length.en}`,
    ro: `Suport ${plan.name.ro}, ${length.ro}`,
  };
  const line: QuoteLine = { kind: 'support', text, quantity: 1, amount };
  return ok({
    plan: request.plan,
    period: period.value,
    lines: [line],
    total: { amount, currency },
  });
}
