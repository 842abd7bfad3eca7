import type { Period } from '../shared/duration.ts';
import type { EnforcementPolicy } from './enforcement-policy.ts';
import type { FeatureName, LocalizedText } from './localized-text.ts';
import type { PremiumPackage } from './premium-package.ts';
import type { Pricing, PricingNames } from './pricing.ts';
import type { SupportPlan } from './support-plan.ts';

/** The literal names of a product's rights; every gate, claim and screen is typed by them. */
export interface ProductNames {
  readonly flag: string;
  readonly limit: string;
  readonly interval: string;
  readonly quota: string;
  readonly tier: string;
  readonly theme: string;
  readonly plugin: string;
  readonly nichePackage: string;
}

/** All literal names a product declares: those of its rights and those of what it sells. */
export interface DeclaredNames extends ProductNames, PricingNames {
  readonly supportPlan: string;
}

/** How a token of the product is signed; fixed per key, never read from a token (R4). */
export type SigningAlgorithm = 'EdDSA' | 'RS256';

/** Every kind of license, in the order the screens list them (glossary: kind). */
export const licenseKinds = ['perpetual', 'term', 'trial', 'saas-monthly'] as const;

/** A license's kind: how long it is valid. */
export type LicenseKind = (typeof licenseKinds)[number];

/** How long a kind is valid; `deferred` kinds are in the schema and refused (R21). */
export type KindRule =
  | { readonly validity: 'forever' }
  | {
      readonly validity: 'days';
      readonly days: number;
      /** Whether the tier's free support comes with it; a trial has none (R7). */
      readonly freeSupport: boolean;
      /** What the kind allows at most, whatever the tier says (R8: a trial is 1/1). */
      readonly caps?: { readonly domains: number; readonly nichePackages: number };
    }
  | {
      /** As long as the offer that is bought, or as many days as are given at issue (E02, E04). */
      readonly validity: 'term';
      /** Whether the tier's free support comes with it (R7). */
      readonly freeSupport: boolean;
    }
  | { readonly validity: 'deferred' };

/** A count that may have no end. */
export type Allowance = number | 'unlimited';

/** A named level of a product; what it leaves out comes from the tier it inherits, key by key (A23). */
export interface Tier<N extends DeclaredNames = DeclaredNames> {
  readonly name: LocalizedText;
  readonly inherits?: NoInfer<N['tier']>;
  /** `optional`: not included, but the matrix says that it may be granted at issue (R8). */
  readonly flags?: { readonly [Flag in NoInfer<N['flag']>]?: boolean | 'optional' };
  /** Flags outside the tier that an operator may still grant to one license. */
  readonly grantable?: readonly NoInfer<N['flag']>[];
  readonly limits?: { readonly [Limit in NoInfer<N['limit']>]?: Allowance };
  /** Hours between two runs; smaller is better. */
  readonly intervals?: { readonly [Interval in NoInfer<N['interval']>]?: number };
  /** Uses per calendar month. */
  readonly quotas?: { readonly [Quota in NoInfer<N['quota']>]?: Allowance };
  /** Independent sites a license may be bound to (R9). */
  readonly domains: Allowance;
  readonly nichePackages: Allowance;
  /** Support that comes with the purchase; `null` for none (R7). */
  readonly freeSupport?: Period | null;
  /** The level of the support that comes with it (D11–D13). */
  readonly supportPlan?: NoInfer<N['supportPlan']>;
  /** Says on purpose that something here is less than in the tier before it. */
  readonly notMonotone?: true;
  /** Internal tiers are issued by operators and never sold. */
  readonly internal?: boolean;
}

/** One licensed thing: its tiers, kinds, artifacts, signing algorithm and enforcement. */
export interface Product<N extends DeclaredNames = DeclaredNames> {
  readonly name: LocalizedText;
  readonly signing: SigningAlgorithm;
  readonly flags: { readonly [Flag in N['flag']]: FeatureName };
  readonly limits: { readonly [Limit in N['limit']]: FeatureName };
  readonly intervals: { readonly [Interval in N['interval']]: FeatureName };
  readonly quotas: { readonly [Quota in N['quota']]: FeatureName };
  /** From the lowest to the highest. */
  readonly tiers: { readonly [Name in N['tier']]: Tier<N> };
  readonly kinds: Readonly<Record<LicenseKind, KindRule>>;
  readonly themes: readonly N['theme'][];
  readonly plugins: readonly N['plugin'][];
  readonly nichePackages: readonly N['nichePackage'][];
  /** npm packages that only licenses with the named plugin or theme may download (B41, C44). */
  readonly packages?: {
    readonly [npmName: string]: PremiumPackage<NoInfer<N['plugin']>, NoInfer<N['theme']>>;
  };
  readonly enforcement: EnforcementPolicy<NoInfer<N['tier']>>;
  /** Levels of support, by themselves or with a tier (C29). */
  readonly supportPlans?: {
    readonly [Plan in N['supportPlan']]: SupportPlan<NoInfer<N['currency']>>;
  };
  readonly pricing?: Pricing<N>;
  /** Free support where a tier says nothing (R7). */
  readonly freeSupport: Period;
  /** Days after issue in which a payment can be refunded (R13). */
  readonly refundDays: number;
  /** The variable in which installs keep their token, e.g. `LICENSE_KEY` (A06, C05). */
  readonly environmentVariable: string;
}
