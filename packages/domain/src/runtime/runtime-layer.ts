import type { Capability } from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
import type { InstallError } from '../error/install-error.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';
import type { RuntimeStateName } from './runtime-state.ts';

/** The states that a heartbeat gap can lead to; none of them restricts (D08). */
export type UnrestrictedStateName = Exclude<RuntimeStateName, 'BLOCKED' | 'NOT_ACTIVATED'>;

/**
 * What one fact does to the runtime state. Layers only ever take away, so their order does not
 * matter. Their words are made when someone reads them: most evaluations are never read.
 */
export interface RuntimeLayer {
  readonly name?: RuntimeStateName;
  readonly drops?: readonly Capability[];
  readonly effects?: () => readonly LocalizedText[];
  readonly step: () => ExplanationStep;
  readonly error?: InstallError;
  readonly fallbackTier?: string;
  readonly page?: 'TRIAL_ENDED';
}

/**
 * A layer that cannot restrict a running install, whatever it says: it has no state that
 * blocks, drops neither core nor downloads, and carries no refusal (R1, D08).
 */
export interface HarmlessLayer extends RuntimeLayer {
  readonly name?: UnrestrictedStateName;
  readonly drops?: readonly ('updates' | 'support' | 'cloud')[];
  readonly error?: never;
  readonly fallbackTier?: never;
  readonly page?: never;
}

/** Every capability: what a state without access takes away. */
export const everyCapability: readonly Capability[] = [
  'core',
  'cloud',
  'updates',
  'support',
  'downloads',
];
