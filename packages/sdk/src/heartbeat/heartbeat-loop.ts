import { timerWait } from '../clock/timer-wait.ts';
import type { HeartbeatOutcome } from './heartbeat-outcome.ts';
import { nextTry } from './next-try.ts';

/** When the first heartbeat after a start is sent, at the latest, where nothing is said; in seconds. */
const FIRST_WITHIN = 10;

/** What a loop calls and how it waits. */
export interface LoopSource {
  readonly beat: () => Promise<HeartbeatOutcome>;
  /** The longest wait before the first beat, in seconds. */
  readonly firstWithinSeconds?: number | undefined;
}

/**
 * Beats again and again while the product runs. Its timer never keeps a process alive, and nothing
 * that goes wrong in it reaches the host.
 */
export class HeartbeatLoop {
  readonly #beat: () => Promise<HeartbeatOutcome>;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  #isClosed = false;

  constructor({ beat, firstWithinSeconds = FIRST_WITHIN }: LoopSource) {
    this.#beat = beat;
    this.#wait(firstWithinSeconds * Math.random());
  }

  /** Takes note of a heartbeat that was sent by hand: the next one is due from then on. */
  noteOutcome(outcome: HeartbeatOutcome): void {
    this.#failures = outcome.ok ? 0 : this.#failures + 1;
    this.#wait(nextTry(outcome, this.#failures, Math.random()));
  }

  /** Stops for good. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #wait(seconds: number): void {
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => void this.#beat(), timerWait(seconds));
    this.#timer.unref();
  }
}
