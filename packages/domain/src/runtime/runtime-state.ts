import type { Capability } from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
import type { InstallError } from '../error/install-error.ts';
import type { Explanation } from '../explanation/explanation.ts';

/** The runtime states; only BLOCKED and NOT_ACTIVATED restrict (D01–D08). */
export const runtimeStateNames = [
  'ACTIVE',
  'GRACE',
  'SOFT_LOCK',
  'READ_ONLY',
  'BLOCKED',
  'NOT_ACTIVATED',
] as const;

/** The name of a runtime state. */
export type RuntimeStateName = (typeof runtimeStateNames)[number];

/**
 * What a running install may do at one instant, and why. Guards ask `capabilities` and `page`,
 * never the name: GRACE, SOFT_LOCK and READ_ONLY keep full access.
 */
export interface RuntimeState {
  readonly name: RuntimeStateName;
  readonly capabilities: Readonly<Record<Capability, boolean>>;
  /** What a person at the install notices. */
  readonly effects: readonly LocalizedText[];
  readonly explanation: Explanation;
  /** The free tier the install fell back to, if it did (A20, A21). */
  readonly fallbackTier?: string;
  /** What a protected endpoint answers with; present exactly when `capabilities.core` is false. */
  readonly error?: InstallError;
  /** The page that visitors get instead of the product, with 503; admin paths stay open (C38, R17). */
  readonly page?: 'TRIAL_ENDED';
}
