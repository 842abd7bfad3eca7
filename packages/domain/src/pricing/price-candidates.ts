import type { Discounts, Offer } from '../catalog/pricing.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { isAmount, percentOf } from '../shared/money.ts';
import type { Buyer } from './buyer.ts';
import { runningCampaign } from './campaign.ts';
import { explainPrice } from './explain-price.ts';
import type { FoundPrice } from './found-price.ts';
import { type PriceCandidate, type PriceSource, priceSources } from './price-candidate.ts';
import type { PriceReason } from './price-text.ts';

/** What a price depends on. */
export interface PriceQuestion {
  readonly offer: Offer;
  readonly currency: string;
  /** In minor units. */
  readonly regular: number;
  readonly purchase: 'first' | 'renewal';
  readonly discounts: Discounts;
  readonly buyer: Buyer | null;
  readonly now: UnixSeconds;
}

/** Every candidate in the order of R15; the lowest wins, and of equal ones the first. */
export function priceCandidates(question: PriceQuestion): readonly PriceCandidate[] {
  const regular = { source: 'regular', percent: null, amount: question.regular } as const;
  const found = priceSources.map((source) =>
    source === 'regular' ? regular : findPrice(source, question),
  );
  const winner = found
    .filter((price) => 'amount' in price)
    .reduce((best, price) => (price.amount < best.amount ? price : best), regular);
  return found.map((price) => ({
    source: price.source,
    percent: price.percent,
    amount: 'amount' in price ? price.amount : null,
    won: price === winner,
    why: explainPrice(price, winner, question.currency),
  }));
}

function findPrice(source: Exclude<PriceSource, 'regular'>, question: PriceQuestion): FoundPrice {
  const none = (reason: PriceReason) => ({ source, percent: null, reason });
  if (question.purchase === 'renewal') return none('renewal');
  if (question.offer.oneTime === undefined) return none('recurring');
  if (source === 'campaign') return campaignPrice(question);
  const terms = discountTerms(source, question.discounts, question.buyer);
  if ('reason' in terms) return none(terms.reason);
  const amount = question.regular - percentOf(question.regular, terms.percent);
  return { source, percent: terms.percent, amount };
}

function campaignPrice({ offer, currency, now }: PriceQuestion): FoundPrice {
  const campaign = { source: 'campaign', percent: null } as const;
  if (offer.campaign === undefined) return { ...campaign, reason: 'noCampaign' };
  const amount = runningCampaign(offer, now)?.oneTime[currency];
  return isAmount(amount) ? { ...campaign, amount } : { ...campaign, reason: 'campaignEnded' };
}

function discountTerms(
  source: Exclude<PriceSource, 'regular' | 'campaign'>,
  discounts: Discounts,
  buyer: Buyer | null,
): { readonly percent: number } | { readonly reason: PriceReason } {
  const held = Math.max(buyer?.activePaidLicenses ?? 0, 0);
  const percent = source === 'stacking' ? stackingPercent(discounts, held) : discounts[source];
  if (percent === undefined) return { reason: 'notOffered' };
  if (buyer === null) return { reason: 'signedOut' };
  if (!buyer.isVerified) return { reason: 'unverified' };
  const refusals = {
    stacking: held < 1 && percent === 0 ? 'firstLicense' : undefined,
    majorUpgrade: buyer.hasOlderMajor ? undefined : 'noOlderMajor',
    trialConversion: buyer.convertsTrial ? undefined : 'noTrial',
    earlyAdopter: buyer.isEarlyAdopter ? undefined : 'notEarlyAdopter',
  } as const;
  const reason = refusals[source];
  return reason === undefined ? { percent } : { reason };
}

/** 1st full price, 2nd −30 %, 3rd −40 %, 4th and further −50 %, as the catalog lists them (C26). */
function stackingPercent({ stacking }: Discounts, held: number): number | undefined {
  return stacking?.[Math.min(Math.floor(held), stacking.length - 1)];
}
