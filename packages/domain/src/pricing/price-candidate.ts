import type { ExplanationStep } from '../explanation/explanation.ts';

/** Every way to arrive at a one-time price, in the order in which ties are decided (R15). */
export const priceSources = [
  'regular',
  'campaign',
  'stacking',
  'majorUpgrade',
  'trialConversion',
  'earlyAdopter',
] as const;

/** One of them. */
export type PriceSource = (typeof priceSources)[number];

/** A price that could be asked, and why it is or is not. */
export interface PriceCandidate {
  readonly source: PriceSource;
  /** Off the regular price; `null` for a price of its own. */
  readonly percent: number | null;
  /** In minor units; `null` where the candidate does not apply. */
  readonly amount: number | null;
  readonly won: boolean;
  readonly why: ExplanationStep;
}
