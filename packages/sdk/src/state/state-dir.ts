import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Warn } from '../error/license-warning.ts';
import { createFile, isCode, replaceFile } from './atomic-file.ts';
import type { StateName, StateStore } from './state-store.ts';
import { stateNotKept, stateUnreadable } from './state-warnings.ts';

/**
 * State in a folder of the product, one file for each name, readable by its user only. A folder
 * that is missing is made; one that cannot be read or written is warned about once and otherwise
 * left alone.
 */
export class StateDir implements StateStore {
  readonly #folder: string;
  readonly #warn: Warn;
  readonly #warned = new Set<string>();
  #writing: Promise<unknown> = Promise.resolve();

  constructor(folder: string, warn: Warn) {
    this.#folder = folder;
    this.#warn = warn;
  }

  async read(name: StateName): Promise<string | null> {
    try {
      return await readFile(join(this.#folder, name), 'utf8');
    } catch (cause) {
      if (!isCode(cause, 'ENOENT')) this.#warnOnce(stateUnreadable(this.#folder, cause));
      return null;
    }
  }

  write(name: StateName, text: string): Promise<boolean> {
    return this.#inTurn(false, async (path) => {
      await replaceFile(path(name), text);
      return true;
    });
  }

  async claim(name: StateName, text: string): Promise<string> {
    const isOurs = await this.#inTurn(true, (path) => createFile(path(name), text));
    return isOurs ? text : ((await this.read(name)) ?? text);
  }

  /** One write after the other, so that the last one asked for is the one that stays. */
  #inTurn<T>(failed: T, act: (path: (name: StateName) => string) => Promise<T>): Promise<T> {
    const run = async () => {
      try {
        await mkdir(this.#folder, { recursive: true, mode: 0o700 });
        return await act((name) => join(this.#folder, name));
      } catch (cause) {
        this.#warnOnce(stateNotKept(this.#folder, cause));
        return failed;
      }
    };
    const turn = this.#writing.then(run);
    this.#writing = turn;
    return turn;
  }

  #warnOnce(warning: Parameters<Warn>[0]): void {
    if (this.#warned.has(warning.code)) return;
    this.#warned.add(warning.code);
    this.#warn(warning);
  }
}
