import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { InstallSetUp, InstallVerbs } from './install-program-fixture.ts';

const program = fileURLToPath(new URL('install-program-fixture.ts', import.meta.url));

type Said<V extends keyof InstallVerbs> = Awaited<ReturnType<InstallVerbs[V]>>;

/** An install in a process of its own, with a clock that can be set ahead. */
export class Install {
  readonly setUp: InstallSetUp;
  readonly #child: ChildProcess;
  #asked = 0;

  private constructor(setUp: InstallSetUp, child: ChildProcess) {
    this.setUp = setUp;
    this.#child = child;
  }

  static async start(setUp: InstallSetUp): Promise<Install> {
    const child = fork(program, [JSON.stringify(setUp)], { stdio: 'inherit' });
    const ended = once(child, 'exit').then(() => {
      throw new Error('The install did not start');
    });
    await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => undefined);
    return new Install(setUp, child);
  }

  /** What its license says. */
  look(): Promise<Said<'look'>> {
    return this.#ask('look', null);
  }

  beat(): Promise<Said<'beat'>> {
    return this.#ask('beat', null);
  }

  activate(text: string): Promise<Said<'activate'>> {
    return this.#ask('activate', text);
  }

  /** Sets its clock so many days ahead of the real one. */
  async waitDays(days: number): Promise<void> {
    await this.#ask('waitDays', days);
  }

  exportFile(): Promise<Said<'exportFile'>> {
    return this.#ask('exportFile', null);
  }

  importFile(text: string): Promise<Said<'importFile'>> {
    return this.#ask('importFile', text);
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  #ask<V extends keyof InstallVerbs>(verb: V, given: unknown): Promise<Said<V>> {
    const id = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      const hear = (message: { id: number; said: Said<V>; failed?: string }) => {
        if (message.id !== id) return;
        this.#child.off('message', hear);
        if (message.failed === undefined) resolve(message.said);
        else reject(new Error(message.failed));
      };
      this.#child.on('message', hear);
      this.#child.send({ id, verb, given });
    });
  }
}
