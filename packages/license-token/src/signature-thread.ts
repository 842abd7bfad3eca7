import { extname } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { SignatureToCheck } from './check-signatures.ts';

/** Signatures in one message: enough that a message costs little, few enough that answers go out in between. */
const LARGEST = 32;

/** It keeps nothing between messages, so it needs little memory (in MB), and nothing of how the process was started. */
const options: WorkerOptions = {
  env: {},
  execArgv: [],
  resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 },
};

/** Lies beside this file, in the sources and in a bundle. */
const program = new URL(`./check-signatures${extname(import.meta.url)}`, import.meta.url);

interface Waiting {
  readonly asked: SignatureToCheck;
  readonly resolve: (holds: boolean) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  /** What it was sent and has not answered, in that order. */
  readonly sent: (readonly Waiting[])[];
}

/**
 * Checks signatures on a thread of its own, those of one turn of the event loop together: on a busy
 * server a thread that is woken for each of them costs more than the waiting. It starts with the
 * first, and keeps no process alive that waits for none.
 */
export class SignatureThread {
  #thread: Thread | undefined;
  #waiting: Waiting[] = [];

  /** Whether the signature is the key's. Rejects when the thread fails; the next call starts another. */
  async holds(asked: SignatureToCheck): Promise<boolean> {
    const { promise, resolve, reject } = Promise.withResolvers<boolean>();
    if (this.#waiting.length === 0) setImmediate(() => this.#send());
    this.#waiting.push({ asked, resolve, reject });
    return promise;
  }

  #send(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      const { worker, sent } = (this.#thread ??= this.#start());
      for (let from = 0; from < waiting.length; from += LARGEST) {
        const group = waiting.slice(from, from + LARGEST);
        worker.postMessage(group.map(({ asked }) => asked));
        sent.push(group);
        worker.ref();
      }
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  #start(): Thread {
    const worker = new Worker(program, options);
    worker.unref();
    const sent: Thread['sent'] = [];
    const fail = (error: unknown) => {
      if (this.#thread?.worker === worker) this.#thread = undefined;
      for (const { reject } of sent.splice(0).flat()) reject(error);
      void worker.terminate();
    };
    worker.on('message', (answers: readonly boolean[]) => {
      const group = sent.shift() ?? [];
      if (sent.length === 0) worker.unref();
      for (const [index, { resolve }] of group.entries()) resolve(answers[index] === true);
    });
    worker.on('messageerror', fail);
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('The thread that checks signatures ended')));
    return { worker, sent };
  }
}
