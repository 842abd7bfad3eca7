import type { BillingPeriod } from '../catalog/pricing.ts';
import type { Product } from '../catalog/product.ts';
import { resolveTier } from '../catalog/resolve-tier.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { isAmount } from '../shared/money.ts';
import { ok, type Result } from '../shared/result.ts';
import type { QuoteLine } from './quote-line.ts';
import { refuseQuote } from './refuse-quote.ts';
import type { SaleOffer } from './sale-offer.ts';

/** The lines of units beyond the tier's limits, and what they cost again by period. */
export interface ExtraUnits {
  readonly lines: readonly QuoteLine[];
  readonly byPeriod: ReadonlyMap<BillingPeriod, number>;
}

/** Prices the units beyond what the tier allows, the same on any tier; no discount is taken off them (D14, D15). */
export function extraUnitLines(
  product: Product,
  sale: SaleOffer,
  asked: Readonly<Record<string, number>>,
): Result<ExtraUnits, SignetErrorOf<'VALIDATION'>> {
  const lines: QuoteLine[] = [];
  const byPeriod = new Map<BillingPeriod, number>();
  for (const [limit, quantity] of Object.entries(asked)) {
    const price = unitPrice(product, sale, limit);
    if (price === undefined) {
      const detail = {
        en: `“${limit}” cannot be bought by the unit with this offer.`,
        ro: `„${limit}” nu se cumpără la bucată cu această ofertă.`,
      };
      return refuseQuote('extra_units', detail);
    }
    const amount = price.amount * quantity;
    if (!isAmount(quantity) || !isAmount(amount)) {
      return refuseQuote('extra_units', {
        en: `${quantity} of “${limit}” is not a count.`,
        ro: `${quantity} de „${limit}” nu este un număr de bucăți.`,
      });
    }
    if (quantity === 0) continue;
    lines.push({ kind: 'extra_units', text: price.name, quantity, amount });
    byPeriod.set(price.every, (byPeriod.get(price.every) ?? 0) + amount);
  }
  return ok({ lines, byPeriod });
}

/** Undefined where the limit is not sold by the unit, or the tier allows any number anyway. */
function unitPrice(product: Product, { offer, currency }: SaleOffer, limit: string) {
  const sold = product.pricing?.extraUnits ?? {};
  const price = Object.hasOwn(sold, limit) ? sold[limit] : undefined;
  const name = Object.hasOwn(product.limits, limit) ? product.limits[limit] : undefined;
  const amount = price?.amounts[currency];
  const allowed = resolveTier(product, offer.tier)?.limits[limit];
  if (price === undefined || name === undefined || !isAmount(amount)) return undefined;
  if (allowed === 'unlimited') return undefined;
  const text = { en: `${name.en} (extra)`, ro: `${name.ro} (suplimentar)` };
  return { every: price.every, amount, name: text };
}
