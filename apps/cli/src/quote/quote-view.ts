import type { Quote } from '@signet/domain/pricing/quote';
import { toIso, type UnixSeconds } from '@signet/domain/shared/duration';

/** A quote as JSON: amounts in minor units, texts in both languages, every candidate. */
export function viewQuote(product: string, quote: Quote, at: UnixSeconds) {
  const { regularTotal, ...rest } = quote;
  return { product, at: toIso(at), ...rest, regular_total: regularTotal };
}
