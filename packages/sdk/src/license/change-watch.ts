import type { Clock } from '../clock/coarse-clock.ts';
import { timerWait } from '../clock/timer-wait.ts';
import type { LicenseChange, LicenseMoment } from './license-change.ts';

/** What a watch looks at. */
export interface WatchSource {
  readonly now: Clock;
  readonly moment: () => LicenseMoment;
  /** When time alone changes it; `null` for never. */
  readonly nextTurn: (now: number) => number | null;
  readonly onListenerError: (cause: unknown) => void;
}

/**
 * Tells listeners when what the license says has changed: after news, and when time passes a
 * threshold. One timer waits for the next threshold while somebody listens; nothing polls.
 */
export class ChangeWatch {
  readonly #source: WatchSource;
  readonly #listeners = new Set<(change: LicenseChange) => void>();
  #last: LicenseMoment;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(source: WatchSource) {
    this.#source = source;
    this.#last = source.moment();
  }

  /** Adds a listener; answers how to take it away. */
  subscribe(listener: (change: LicenseChange) => void): () => void {
    // What changed before anybody listened is no news to this one.
    if (this.#listeners.size === 0) this.#last = this.#source.moment();
    const own = (change: LicenseChange) => listener(change);
    this.#listeners.add(own);
    this.#wait();
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size === 0) clearTimeout(this.#timer);
    };
  }

  /** Looks whether something changed, and tells. */
  check(): void {
    if (this.#listeners.size === 0) return;
    const [before, after] = [this.#last, this.#source.moment()];
    this.#last = after;
    const changed = namesOf(after).filter((name) => !isSame(before[name], after[name]));
    if (changed.length > 0) this.#tell({ before, after, changed });
    this.#wait();
  }

  /** Tells nobody any more. */
  close(): void {
    this.#listeners.clear();
    clearTimeout(this.#timer);
  }

  #tell(change: LicenseChange): void {
    for (const listener of this.#listeners) {
      try {
        listener(change);
      } catch (cause) {
        this.#source.onListenerError(cause);
      }
    }
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const { now, nextTurn } = this.#source;
    const seconds = now();
    const at = this.#listeners.size === 0 ? null : nextTurn(seconds);
    if (at === null) return;
    this.#timer = setTimeout(() => this.check(), timerWait(at - seconds));
    this.#timer.unref();
  }
}

function namesOf(moment: LicenseMoment): readonly (keyof LicenseMoment)[] {
  return Object.keys(moment).filter((name): name is keyof LicenseMoment => name in moment);
}

function isSame(one: unknown, two: unknown): boolean {
  return one === two || JSON.stringify(one) === JSON.stringify(two);
}
