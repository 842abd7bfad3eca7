import type { Product } from '../catalog/product.ts';
import type { Buyer } from './buyer.ts';
import type { QuoteRequest } from './quote-request.ts';
import { quote, type QuoteFacts } from './quote.ts';
import { newcomer, saleDay, soldFor, soldProduct } from './sale-fixture.ts';

/** Nobody is signed in. */
export const visitor: QuoteFacts = { now: saleDay, buyer: null };
/** The first second after the fixture’s campaigns. */
export const afterCampaign = Date.UTC(2026, 11, 31, 22) / 1000;
/** One offer without a campaign. */
export const regularOnly = soldFor(299_000);

/** A quote that is not refused. */
export function priced(request: QuoteRequest, facts = visitor, product: Product = soldProduct) {
  const result = quote(product, request, facts);
  if (!result.ok) throw new Error(result.error.detail.en);
  return result.value;
}

/** What a verified account pays for the one offer. */
export function buys(amount: number, buyer: Partial<Buyer>) {
  const facts = { now: saleDay, buyer: { ...newcomer, ...buyer } };
  return priced({ offer: 'once', currency: 'EUR' }, facts, soldFor(amount));
}

/** The sources of the winning price. */
export const wonBy = (result: ReturnType<typeof priced>) =>
  result.candidates.filter(({ won }) => won).map(({ source }) => source);
