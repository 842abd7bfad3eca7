import type { StateStore } from '../state/state-store.ts';
import type { Count, CounterKey, CounterStore } from './counter-store.ts';
import { Tally } from './tally.ts';

/**
 * Counters kept in the install's state, each use on the disk before it is answered. Uses that come
 * while a write is under way share the next one. Counts for one process; damaged counters start anew.
 */
export class KeptCounters implements CounterStore {
  readonly #tally = new Tally();
  readonly #state: StateStore;
  #reading: Promise<unknown> | null = null;
  #writing: Promise<unknown> = Promise.resolve();
  #next: Promise<unknown> | null = null;

  constructor(state: StateStore) {
    this.#state = state;
  }

  async used(key: CounterKey): Promise<number> {
    await this.#loaded();
    return this.#tally.used(key);
  }

  async add(key: CounterKey, count: number, limit: number | null): Promise<Count> {
    await this.#loaded();
    const counted = this.#tally.add(key, count, limit);
    if (counted.counted) await this.#written();
    return counted;
  }

  #loaded(): Promise<unknown> {
    this.#reading ??= this.#state.read('counters').then((text) => this.#tally.read(text ?? ''));
    return this.#reading;
  }

  #written(): Promise<unknown> {
    this.#next ??= this.#writing.then(() => {
      this.#next = null;
      this.#writing = this.#state.write('counters', this.#tally.toText());
      return this.#writing;
    });
    return this.#next;
  }
}
