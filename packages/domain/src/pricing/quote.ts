import type { BillingPeriod } from '../catalog/pricing.ts';
import type { Product } from '../catalog/product.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import type { Money } from '../shared/money.ts';
import { ok, type Result } from '../shared/result.ts';
import type { Buyer } from './buyer.ts';
import { priceName } from './explain-price.ts';
import { extraUnitLines } from './extra-unit-lines.ts';
import type { PriceCandidate } from './price-candidate.ts';
import { priceCandidates } from './price-candidates.ts';
import type { QuoteLine } from './quote-line.ts';
import type { QuoteRequest } from './quote-request.ts';
import { refuseQuote } from './refuse-quote.ts';
import { readOffer, type SaleOffer } from './sale-offer.ts';

/** What a quote depends on beside the catalog. */
export interface QuoteFacts {
  readonly now: UnixSeconds;
  /** `null` when nobody is signed in. */
  readonly buyer: Buyer | null;
}

/** What will be paid again, and how often. */
export interface RecurringPayment {
  readonly every: BillingPeriod;
  readonly total: Money;
}

/** A price and every reason for it. */
export interface Quote {
  readonly offer: string;
  readonly tier: string;
  readonly purchase: 'first' | 'renewal';
  readonly lines: readonly QuoteLine[];
  /** To pay now. */
  readonly total: Money;
  /** The same without campaign and discount. */
  readonly regularTotal: Money;
  /** From the next period on. */
  readonly recurring: readonly RecurringPayment[];
  /** What the purchase adds to the account's credits. */
  readonly credits: number;
  /** In the order in which ties are decided. */
  readonly candidates: readonly PriceCandidate[];
}

/** Prices a purchase or renewal: the lowest candidate counts, and all of them are listed (R15). */
export function quote(
  product: Product,
  request: QuoteRequest,
  facts: QuoteFacts,
): Result<Quote, SignetErrorOf<'VALIDATION'>> {
  const sale = readOffer(product, request);
  if (!sale.ok) return sale;
  const extra = extraUnitLines(product, sale.value, request.extraUnits ?? {});
  if (!extra.ok) return extra;
  const { offer, currency, regular, purchase } = sale.value;
  const discounts = product.pricing?.discounts ?? {};
  const candidates = priceCandidates({ ...facts, offer, currency, regular, purchase, discounts });
  const lines = [...packageLines(sale.value, candidates), ...extra.value.lines];
  const extraTotal = sum(extra.value.lines);
  const highest = Math.max(regular, sale.value.recurring?.amount ?? 0) + extraTotal;
  if (!Number.isSafeInteger(highest))
    return refuseQuote('extra_units', { en: 'Too many.', ro: 'Sunt prea multe.' });
  return ok({
    offer: request.offer,
    tier: offer.tier,
    purchase,
    lines,
    total: { amount: sum(lines), currency },
    regularTotal: { amount: regular + extraTotal, currency },
    recurring: recurringPayments(sale.value, extra.value.byPeriod),
    credits: purchase === 'first' ? (offer.credits?.oneTime ?? 0) : 0,
    candidates,
  });
}

function packageLines(
  { offer, regular, purchase }: SaleOffer,
  candidates: readonly PriceCandidate[],
): readonly QuoteLine[] {
  const kind = purchase === 'first' ? 'package' : 'renewal';
  const line: QuoteLine = { kind, text: offer.name, quantity: 1, amount: regular };
  const winner = candidates.find(({ won }) => won);
  if (winner?.amount == null || winner.amount === regular) return [line];
  const text = { en: priceName(winner, 'en'), ro: priceName(winner, 'ro') };
  return [line, { kind: 'discount', text, quantity: 1, amount: winner.amount - regular }];
}

function recurringPayments(
  { recurring, currency }: SaleOffer,
  extra: ReadonlyMap<BillingPeriod, number>,
): readonly RecurringPayment[] {
  return (['month', 'year'] as const)
    .filter((every) => recurring?.every === every || extra.has(every))
    .map((every) => {
      const own = recurring?.every === every ? recurring.amount : 0;
      return { every, total: { amount: own + (extra.get(every) ?? 0), currency } };
    });
}

function sum(lines: readonly QuoteLine[]): number {
  return lines.reduce((total, { amount }) => total + amount, 0);
}
