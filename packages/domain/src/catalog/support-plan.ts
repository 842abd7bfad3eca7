import type { Period } from '../shared/duration.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Amounts } from './pricing.ts';

/** A way to reach the vendor's support. */
export type SupportChannel = 'community' | 'email' | 'ticket' | 'chat' | 'dedicated_channel';

/** What a plan brings beside answers. */
export type SupportService = 'success_manager' | 'monthly_review';

/** How long a first answer takes: within `atMost` hours, and as a rule not before `from`. */
export interface ResponseTime {
  readonly from?: number;
  readonly atMost: number;
}

/** A level of support: it comes with a tier, or is bought for a period (C29, D11–D13). */
export interface SupportPlan<Currency extends string = string> {
  readonly name: LocalizedText;
  readonly channels: readonly SupportChannel[];
  /** `null`: as well as can be, nothing is promised. */
  readonly responseHours: ResponseTime | null;
  readonly services?: readonly SupportService[];
  /** By period; a plan without prices cannot be bought by itself. */
  readonly prices?: { readonly [P in Period]?: Amounts<Currency> };
}
