import type { Count, CounterKey, CounterStore } from './counter-store.ts';
import { Tally } from './tally.ts';

/** Counters that end with the process. */
export class MemoryCounters implements CounterStore {
  readonly #tally = new Tally();

  async used(key: CounterKey): Promise<number> {
    return this.#tally.used(key);
  }

  async add(key: CounterKey, count: number, limit: number | null): Promise<Count> {
    return this.#tally.add(key, count, limit);
  }
}
