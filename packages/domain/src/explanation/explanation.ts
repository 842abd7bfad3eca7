import type { LocalizedText } from '../catalog/localized-text.ts';
import type { ErrorCode } from '../error/signet-error.ts';

/** A value that a rule looked at, or the threshold it compared it with. */
export type ExplainedValue = string | number | boolean | null | readonly string[];

/** One rule's part in a decision: what it looked at, what it compared it with, how it came out. */
export interface ExplanationStep {
  /** The rule's stable name, e.g. `binding.host`. */
  readonly rule: string;
  readonly outcome: 'pass' | 'fail' | 'note';
  readonly input: ExplainedValue;
  readonly threshold: ExplainedValue;
  readonly text: LocalizedText;
  readonly code?: ErrorCode;
  readonly fix?: LocalizedText;
  /** A path below the documentation's root, e.g. `/docs/errors/PLAN_LIMIT`. */
  readonly docs: string;
}

/** Why a decision came out as it did, in the order in which the rules were asked. */
export type Explanation = readonly ExplanationStep[];
