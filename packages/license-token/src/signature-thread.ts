import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SignatureToCheck } from './check-signatures.ts';

/** Signatures in one message: enough that a message costs little, so few that answers leave meanwhile. */
const LARGEST = 32;

/** It keeps nothing between messages, so it needs little; in MB. */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 };

/** Lies beside this file, in the sources and in a bundle. */
const program = new URL(`./check-signatures${extname(import.meta.url)}`, import.meta.url);

interface Waiting {
  readonly asked: SignatureToCheck;
  readonly resolve: (holds: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Checks signatures on a thread of its own, those of one turn of the event loop together: on a busy
 * server a thread that is woken for each of them costs more than the waiting. It starts with the
 * first, and keeps no process alive that waits for none.
 */
export class SignatureThread {
  #worker: Worker | undefined;
  #waiting: Waiting[] = [];
  #sent: (readonly Waiting[])[] = [];

  /** Whether the signature is the key's. Rejects when the thread fails; the next call starts another. */
  async holds(asked: SignatureToCheck): Promise<boolean> {
    const { promise, resolve, reject } = Promise.withResolvers<boolean>();
    if (this.#waiting.length === 0) setImmediate(() => this.#send());
    this.#waiting.push({ asked, resolve, reject });
    return promise;
  }

  #send(): void {
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    for (let from = 0; from < this.#waiting.length; from += LARGEST) {
      const group = this.#waiting.slice(from, from + LARGEST);
      this.#sent.push(group);
      worker.postMessage(group.map(({ asked }) => asked));
    }
    this.#waiting = [];
  }

  #start(): Worker {
    const worker = new Worker(program, { env: {}, resourceLimits });
    worker.on('message', (answers: readonly boolean[]) => {
      const group = this.#sent.shift() ?? [];
      if (this.#sent.length === 0) worker.unref();
      for (const [index, { resolve }] of group.entries()) resolve(answers[index] === true);
    });
    worker.on('error', (error) => {
      const failed = this.#sent.flat();
      this.#sent = [];
      this.#worker = undefined;
      for (const { reject } of failed) reject(error);
    });
    return worker;
  }
}
