import type { Campaign } from '../catalog/pricing.ts';
import type { UnixSeconds } from '../shared/duration.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z$/;

/** When a campaign ends; undefined for a text that is not an instant. */
export function campaignEnd({ until }: Pick<Campaign, 'until'>): UnixSeconds | undefined {
  const at = INSTANT.test(until) ? Date.parse(until) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  // A day that a month does not have is read as one of the next month.
  return new Date(at).toISOString().startsWith(until.slice(0, -1)) ? at / 1000 : undefined;
}

/** The campaign while it runs: before its end, and not at it (D15). */
export function runningCampaign(
  offer: { readonly campaign?: Campaign },
  now: UnixSeconds,
): Campaign | undefined {
  const end = offer.campaign === undefined ? undefined : campaignEnd(offer.campaign);
  return end !== undefined && now < end ? offer.campaign : undefined;
}
