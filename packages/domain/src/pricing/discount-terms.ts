import type { Discounts } from '../catalog/pricing.ts';
import type { Buyer } from './buyer.ts';
import { type PriceSource, priceSources } from './price-candidate.ts';
import type { PriceReason } from './price-text.ts';

/** A percentage off the one-time price. */
export type DiscountName = Exclude<PriceSource, 'regular' | 'campaign'>;

/** Every percentage, in the order in which ties are decided (R15). */
export const discountNames: readonly DiscountName[] = priceSources.filter(
  (source) => source !== 'regular' && source !== 'campaign',
);

/** The percentage that a buyer is entitled to, or why there is none (C26, C27, C33, C37, B14, R15). */
export function discountTerms(
  discount: DiscountName,
  discounts: Discounts,
  buyer: Buyer | null,
): { readonly percent: number } | { readonly reason: PriceReason } {
  const held = Math.max(buyer?.activePaidLicenses ?? 0, 0);
  const percent = discount === 'stacking' ? stackingPercent(discounts, held) : discounts[discount];
  if (percent === undefined) return { reason: 'notOffered' };
  if (buyer === null) return { reason: 'signedOut' };
  if (!buyer.isVerified) return { reason: 'unverified' };
  const refusals = {
    stacking: held < 1 && percent === 0 ? 'firstLicense' : undefined,
    majorUpgrade: buyer.hasOlderMajor ? undefined : 'noOlderMajor',
    trialConversion: buyer.convertsTrial ? undefined : 'noTrial',
    earlyAdopter: buyer.isEarlyAdopter ? undefined : 'notEarlyAdopter',
  } as const;
  const reason = refusals[discount];
  return reason === undefined ? { percent } : { reason };
}

/** 1st full price, 2nd −30 %, 3rd −40 %, 4th and further −50 %, as the catalog lists them (C26). */
function stackingPercent({ stacking }: Discounts, held: number): number | undefined {
  return stacking?.[Math.min(Math.floor(held), stacking.length - 1)];
}
