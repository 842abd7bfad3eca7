import type { LocalizedText } from './localized-text.ts';
import type { CheckoutPaymentMethods } from './payment-method.ts';

/** The literal names that prices are typed by. */
export interface PricingNames {
  readonly tier: string;
  readonly limit: string;
  readonly currency: string;
  readonly offer: string;
}

/** One price in every currency of the product, in minor units; a currency left out does not compile. */
export type Amounts<Currency extends string = string> = { readonly [C in Currency]: number };

/** How often a recurring price is paid. */
export type BillingPeriod = 'month' | 'year';

/** An instant as the catalog writes it: ISO 8601 in UTC, `2026-12-31T22:00:00Z`. */
export type InstantText = `${number}-${number}-${number}T${string}Z`;

/** How long what is bought is valid, from the purchase (E02): 365 d, 30 d, or as many as the offer says. */
export type OfferValidity =
  | { readonly type: 'lifetime' }
  | { readonly type: 'yearly' }
  | { readonly type: 'monthly' }
  | { readonly type: 'custom'; readonly days: number }
  /** As long as the account's subscription is paid (R21). */
  | { readonly type: 'subscription' };

/** A price that is paid again and again. */
export interface RecurringPrice<Currency extends string = string> {
  readonly every: BillingPeriod;
  readonly amounts: Amounts<Currency>;
}

/** A lower one-time price until an instant; renewals keep their price (D15). */
export interface Campaign<Currency extends string = string> {
  readonly oneTime: Amounts<Currency>;
  /** From this instant on the regular price counts again. */
  readonly until: InstantText;
}

/** What a customer can buy: a tier, for how long, at which prices (E04, D11–D13). */
export interface Offer<N extends PricingNames = PricingNames> {
  readonly name: LocalizedText;
  readonly description?: LocalizedText;
  readonly tier: NoInfer<N['tier']>;
  readonly validity: OfferValidity;
  /** Paid once, at the purchase. */
  readonly oneTime?: Amounts<NoInfer<N['currency']>>;
  /** Beside a one-time price it is paid from the second period on, alone from the first. */
  readonly recurring?: RecurringPrice<NoInfer<N['currency']>>;
  readonly campaign?: Campaign<NoInfer<N['currency']>>;
  /** What the account's credit balance gets, once, with the purchase (E04, E12). */
  readonly credits?: { readonly oneTime: number };
  /** The payment provider's name for the price, where it has one of its own (E04). */
  readonly stripePriceIds?: { readonly [C in NoInfer<N['currency']>]?: string };
}

/** Percentages off the one-time price; they never combine, the best one counts (R15). */
export interface Discounts {
  /** By the number of active paid licenses already held: the first entry for none, the last for all further (C26). */
  readonly stacking?: readonly number[];
  /** For who holds an active license of an older major version (C33). */
  readonly majorUpgrade?: number;
  /** For who turns a trial into a license (C37). */
  readonly trialConversion?: number;
  /** For who was there at the launch (B14). */
  readonly earlyAdopter?: number;
}

/** What a product costs; a product without it is not sold here. */
export interface Pricing<N extends PricingNames = PricingNames> {
  /** ISO 4217, upper case; the first is shown where nobody chose. */
  readonly currencies: readonly N['currency'][];
  readonly offers: { readonly [Name in N['offer']]: Offer<N> };
  /** Units beyond what the tier's limit allows, at one price for every tier (D14). */
  readonly extraUnits?: {
    readonly [Limit in NoInfer<N['limit']>]?: RecurringPrice<NoInfer<N['currency']>>;
  };
  readonly discounts?: Discounts;
  /** How a checkout can be paid (E09). */
  readonly checkoutPaymentMethods?: CheckoutPaymentMethods;
}
