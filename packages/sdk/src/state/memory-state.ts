import type { StateName, StateStore } from './state-store.ts';

/** State that ends with the process: for an install without a `stateDir`, and for tests. */
export class MemoryState implements StateStore {
  readonly #texts = new Map<StateName, string>();

  async read(name: StateName): Promise<string | null> {
    return this.#texts.get(name) ?? null;
  }

  async write(name: StateName, text: string): Promise<boolean> {
    this.#texts.set(name, text);
    return true;
  }

  async claim(name: StateName, text: string): Promise<string> {
    const kept = this.#texts.get(name) ?? text;
    this.#texts.set(name, kept);
    return kept;
  }
}
