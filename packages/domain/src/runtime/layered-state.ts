import type { Capability } from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
import type { InstallError } from '../error/install-error.ts';
import type { Explanation } from '../explanation/explanation.ts';
import type { RuntimeLayer } from './runtime-layer.ts';
import type { RuntimeState, RuntimeStateName } from './runtime-state.ts';

const ranks: Readonly<Record<RuntimeStateName, number>> = {
  ACTIVE: 0,
  GRACE: 1,
  SOFT_LOCK: 2,
  READ_ONLY: 3,
  BLOCKED: 4,
  NOT_ACTIVATED: 5,
};

/**
 * Layers put on top of each other: the gravest name, every drop, the first refusal. A class, so that
 * effects and explanation cost nothing until they are read; a spread copies only what was decided.
 */
export class LayeredState implements RuntimeState {
  readonly name: RuntimeStateName;
  readonly capabilities: Readonly<Record<Capability, boolean>>;
  declare readonly error?: InstallError;
  declare readonly page?: 'TRIAL_ENDED';
  declare readonly fallbackTier?: string;
  readonly #layers: readonly RuntimeLayer[];

  constructor(layers: readonly RuntimeLayer[]) {
    const has = { core: true, cloud: true, updates: true, support: true, downloads: true };
    let gravest: RuntimeStateName = 'ACTIVE';
    let refusing: RuntimeLayer | undefined;
    let paging: RuntimeLayer | undefined;
    let falling: RuntimeLayer | undefined;
    for (const layer of layers) {
      const { name, drops, error, page, fallbackTier } = layer;
      if (name !== undefined && ranks[name] > ranks[gravest]) gravest = name;
      if (drops !== undefined) for (const capability of drops) has[capability] = false;
      if (error !== undefined) refusing ??= layer;
      if (page !== undefined) paging ??= layer;
      if (fallbackTier !== undefined) falling ??= layer;
    }
    this.name = gravest;
    this.capabilities = has;
    this.#layers = layers;
    // A refusal outweighs a page, and both outweigh what the other layers say would still work.
    if (refusing?.error !== undefined) this.error = refusing.error;
    else if (paging?.page !== undefined) this.page = paging.page;
    else if (falling?.fallbackTier !== undefined) this.fallbackTier = falling.fallbackTier;
  }

  get effects(): readonly LocalizedText[] {
    return speaking(this.#layers, this).flatMap(({ effects }) => effects?.() ?? []);
  }

  get explanation(): Explanation {
    return this.#layers.map(({ step }) => step());
  }

  /** Everything, for whoever writes the state down. */
  toJSON(): object {
    const { name, capabilities, effects, explanation, fallbackTier, error, page } = this;
    return { name, capabilities, effects, explanation, fallbackTier, error, page };
  }
}

/** A refusal and a page speak for themselves alone. */
function speaking(
  layers: readonly RuntimeLayer[],
  { error, page }: Pick<RuntimeState, 'error' | 'page'>,
): readonly RuntimeLayer[] {
  const decisive = layers.find((layer) =>
    error === undefined ? page !== undefined && layer.page === page : layer.error === error,
  );
  return decisive === undefined ? layers : [decisive];
}
