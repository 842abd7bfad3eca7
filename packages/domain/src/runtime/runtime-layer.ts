import type { Capability } from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
import type { SignetError } from '../error/signet-error.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';
import type { RuntimeState, RuntimeStateName } from './runtime-state.ts';

/** The states that a heartbeat gap can lead to; none of them restricts (D08). */
export type UnrestrictedStateName = Exclude<RuntimeStateName, 'BLOCKED' | 'NOT_ACTIVATED'>;

/** What one fact does to the runtime state. Layers only ever take away, so their order does not matter. */
export interface RuntimeLayer {
  readonly name?: RuntimeStateName;
  readonly drops?: readonly Capability[];
  readonly effects?: readonly LocalizedText[];
  readonly step: ExplanationStep;
  readonly error?: SignetError;
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

const ranks: Readonly<Record<RuntimeStateName, number>> = {
  ACTIVE: 0,
  GRACE: 1,
  SOFT_LOCK: 2,
  READ_ONLY: 3,
  BLOCKED: 4,
  NOT_ACTIVATED: 5,
};

/** Puts the layers on top of each other: the gravest name, every drop, the first refusal. */
export function foldLayers(layers: readonly RuntimeLayer[]): RuntimeState {
  const dropped = new Set(layers.flatMap(({ drops }) => drops ?? []));
  const name = layers
    .map((layer) => layer.name ?? 'ACTIVE')
    .reduce((gravest, next) => (ranks[next] > ranks[gravest] ? next : gravest), 'ACTIVE');
  const has = (capability: Capability) => !dropped.has(capability);
  return {
    name,
    capabilities: {
      core: has('core'),
      cloud: has('cloud'),
      updates: has('updates'),
      support: has('support'),
      downloads: has('downloads'),
    },
    ...outcomeOf(layers),
    explanation: layers.map(({ step }) => step),
  };
}

/** A refusal outweighs a page, and both outweigh what the other layers say would still work. */
function outcomeOf(
  layers: readonly RuntimeLayer[],
): Pick<RuntimeState, 'effects' | 'error' | 'page' | 'fallbackTier'> {
  for (const { error, effects = [] } of layers) if (error !== undefined) return { effects, error };
  for (const { page, effects = [] } of layers) if (page !== undefined) return { effects, page };
  const effects = layers.flatMap((layer) => layer.effects ?? []);
  const fallback = layers.find((layer) => layer.fallbackTier !== undefined)?.fallbackTier;
  return fallback === undefined ? { effects } : { effects, fallbackTier: fallback };
}
