import { randomBytes } from 'node:crypto';
import type { StateStore } from '../state/state-store.ts';
import { parseJson } from './heartbeat-wire.ts';

/** Files that can be on their way at once; an older one has to be exported again. */
const MAX_GIVEN_AWAY = 8;
const NONCE_BYTES = 18;

/** The nonces of requests: each belongs to one request and is answered once. */
export class NonceBook {
  readonly #state: StateStore;
  #next = fresh();
  #attempt = fresh();

  constructor(state: StateStore) {
    this.#state = state;
  }

  /** The nonce of the next online heartbeat. */
  get next(): string {
    return this.#next;
  }

  /** Takes the next nonce for a heartbeat that is sent now: each is sent once, answered or not. */
  take(): string {
    const nonce = this.#next;
    this.#next = fresh();
    return nonce;
  }

  /** What all tries of a heartbeat share, until one of them is answered: an answer may be lost on its way. */
  get attempt(): string {
    return this.#attempt;
  }

  /** A heartbeat was answered: the next one is another. */
  settle(): void {
    this.#attempt = fresh();
  }

  /** A nonce for a file, kept until its answer comes back. */
  async giveAway(): Promise<string> {
    const nonce = fresh();
    await this.#write([...(await this.givenAway()), nonce].slice(-MAX_GIVEN_AWAY));
    return nonce;
  }

  /** The nonces of files that were not answered yet. */
  async givenAway(): Promise<readonly string[]> {
    const kept = parseJson((await this.#state.read('requests')) ?? '');
    return Array.isArray(kept) ? kept.filter((nonce) => typeof nonce === 'string') : [];
  }

  /** The answer to a file was believed: its nonce is good for no other. */
  async use(nonce: string): Promise<void> {
    await this.#write((await this.givenAway()).filter((given) => given !== nonce));
  }

  #write(nonces: readonly string[]): Promise<boolean> {
    return this.#state.write('requests', JSON.stringify(nonces));
  }
}

function fresh(): string {
  return randomBytes(NONCE_BYTES).toString('base64url');
}
