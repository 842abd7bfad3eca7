import type { Discounts, Offer } from '../catalog/pricing.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { isAmount, percentOf } from '../shared/money.ts';
import type { Buyer } from './buyer.ts';
import { runningCampaign } from './campaign.ts';
import { discountTerms } from './discount-terms.ts';
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
