import type { PriceSource } from './price-candidate.ts';
import type { PriceReason } from './price-text.ts';

/** A price, or the reason why there is none. */
export type FoundPrice = {
  readonly source: PriceSource;
  readonly percent: number | null;
} & ({ readonly amount: number } | { readonly reason: PriceReason });
