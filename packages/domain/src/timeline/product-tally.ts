import { type RuntimeState, runtimeStateNames } from '../runtime/runtime-state.ts';
import {
  type StateTransition,
  type TraitChange,
  type WhatIfSample,
  type WhatIfTrait,
  whatIfTraits,
} from './what-if-report.ts';

const SIZE = runtimeStateNames.length;
const places = Object.fromEntries(runtimeStateNames.map((name, place) => [name, place]));

/** Counts what a change does to the installs of one product, in as many numbers as there are states and traits. */
export class ProductTally {
  readonly product: string;
  changed = 0;
  readonly #moves: number[] = Array.from({ length: SIZE * SIZE }, () => 0);
  readonly #gained: number[] = whatIfTraits.map(() => 0);
  readonly #lost: number[] = whatIfTraits.map(() => 0);

  constructor(product: string) {
    this.product = product;
  }

  /** Counts one install; whether anything would be different for it. */
  count(before: RuntimeState, after: RuntimeState): boolean {
    raise(this.#moves, (places[before.name] ?? 0) * SIZE + (places[after.name] ?? 0));
    if (before === after) return false;
    let isChanged = before.name !== after.name;
    for (let index = 0; index < whatIfTraits.length; index += 1) {
      const trait = whatIfTraits[index] ?? 'core';
      const had = hasTrait(before, trait);
      if (had === hasTrait(after, trait)) continue;
      raise(had ? this.#lost : this.#gained, index);
      isChanged = true;
    }
    if (isChanged) this.changed += 1;
    return isChanged;
  }

  /** What is different for one install. */
  differenceOf(before: RuntimeState, after: RuntimeState): Omit<WhatIfSample, 'id' | 'product'> {
    const differs = (trait: WhatIfTrait) => hasTrait(before, trait) !== hasTrait(after, trait);
    return {
      from: before.name,
      to: after.name,
      gained: whatIfTraits.filter((trait) => differs(trait) && hasTrait(after, trait)),
      lost: whatIfTraits.filter((trait) => differs(trait) && hasTrait(before, trait)),
    };
  }

  transitions(): readonly StateTransition[] {
    const { product } = this;
    return runtimeStateNames.flatMap((from, row) =>
      runtimeStateNames.flatMap((to, column) => {
        const count = this.#moves[row * SIZE + column] ?? 0;
        return count === 0 ? [] : [{ product, from, to, count }];
      }),
    );
  }

  traits(): readonly TraitChange[] {
    const { product } = this;
    return whatIfTraits.flatMap((trait, index) => {
      const [gained = 0, lost = 0] = [this.#gained[index], this.#lost[index]];
      return gained + lost === 0 ? [] : [{ product, trait, gained, lost }];
    });
  }
}

function hasTrait(state: RuntimeState, trait: WhatIfTrait): boolean {
  if (trait === 'page503') return state.page !== undefined;
  if (trait === 'fallback') return state.fallbackTier !== undefined;
  return state.capabilities[trait];
}

function raise(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
