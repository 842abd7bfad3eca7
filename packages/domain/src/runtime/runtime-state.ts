import type { Capability } from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
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

/** What a running install may do at one instant, and why. */
export interface RuntimeState {
  readonly name: RuntimeStateName;
  readonly capabilities: Readonly<Record<Capability, boolean>>;
  /** What a person at the install notices. */
  readonly effects: readonly LocalizedText[];
  readonly explanation: Explanation;
  /** The free tier the install fell back to, if it did (A20, A21). */
  readonly fallbackTier?: string;
}
