import type { LimitGate } from './license.ts';
import type { LicenseView } from './view-at.ts';

/** Where a gate looks, and what it does when it is closed. */
export interface GateSource {
  readonly view: () => LicenseView;
  readonly refuse: (count: number) => never;
}

/** A limit's gate, made once per name and asked on every request. */
export class CountGate implements LimitGate {
  readonly #name: string;
  readonly #source: GateSource;

  constructor(name: string, source: GateSource) {
    this.#name = name;
    this.#source = source;
  }

  get value(): number | null {
    const value = this.#source.view().rights.numbers.get(this.#name);
    return value === undefined ? 0 : value;
  }

  allows(count: number): boolean {
    const { value } = this;
    return value === null || count <= value;
  }

  assert(count: number): void {
    if (!this.allows(count)) this.#source.refuse(count);
  }
}
