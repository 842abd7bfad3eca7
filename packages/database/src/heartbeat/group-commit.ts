import { StoreUnavailableError } from '@signet/use-cases/ports/store-unavailable-error';

/** How work is grouped. */
export interface GroupOptions {
  /** Groups that are written at the same time. */
  readonly lanes: number;
  /** The largest group. */
  readonly largest: number;
  /** Items that may wait; one more is refused. */
  readonly waiting: number;
  /** A group is written at once when it is this large, else when nobody joined it for `delayMs`. */
  readonly enough: number;
  /** How long an item waits to see whether others come, in milliseconds. */
  readonly delayMs: number;
  /** How often a group that grew meanwhile waits that long again. */
  readonly looks: number;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Writes a group together; answers in its order. */
type WriteGroup<Item, Answer> = (items: readonly Item[]) => Promise<readonly Answer[]>;

/**
 * Writes many small things with few commits: whoever comes while a group is being written waits for
 * the next one. An item's promise settles with its group's commit. What waits is bounded.
 */
export class GroupCommit<Item, Answer> {
  readonly #write: WriteGroup<Item, Answer>;
  readonly #options: GroupOptions;
  #queue: Waiting<Item, Answer>[] = [];
  #busy = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(write: WriteGroup<Item, Answer>, options: GroupOptions) {
    this.#write = write;
    this.#options = options;
  }

  /** The promise of an item's commit; `undefined` when too many are waiting. */
  add(item: Item): Promise<Answer> | undefined {
    if (this.#queue.length >= this.#options.waiting) return undefined;
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    this.#queue.push({ item, resolve, reject });
    this.#wake();
    return promise;
  }

  #wake(): void {
    if (this.#busy >= this.#options.lanes || this.#queue.length === 0) return;
    if (this.#queue.length >= this.#options.enough) this.#start();
    else this.#timer ??= this.#look(this.#options.looks);
  }

  /** A group that is growing is worth another moment: it is one statement and one commit for all. */
  #look(looks: number): NodeJS.Timeout {
    const before = this.#queue.length;
    return setTimeout(() => {
      if (looks > 1 && this.#queue.length > before) this.#timer = this.#look(looks - 1);
      else this.#start();
    }, this.#options.delayMs);
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const group = this.#queue.splice(0, this.#options.largest);
    this.#busy += 1;
    void this.#run(group).finally(() => {
      this.#busy -= 1;
      this.#wake();
    });
    this.#wake();
  }

  async #run(group: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.#write(group.map(({ item }) => item));
      for (const [index, { resolve, reject }] of group.entries()) {
        const answer = answers[index];
        if (answer === undefined) reject(new Error('A group was answered in part'));
        else resolve(answer);
      }
    } catch (error) {
      await this.#recover(group, error);
    }
  }

  /** A store that is out of reach fails everyone; one bad item must not take its group with it. */
  async #recover(group: readonly Waiting<Item, Answer>[], error: unknown): Promise<void> {
    const isLost = error instanceof StoreUnavailableError;
    if (isLost || group.length <= 1) {
      const failed = isLost ? [...group, ...this.#queue.splice(0)] : group;
      for (const { reject } of failed) reject(error);
      return;
    }
    const middle = Math.ceil(group.length / 2);
    await this.#run(group.slice(0, middle));
    await this.#run(group.slice(middle));
  }
}
