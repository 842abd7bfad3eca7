import type { DeskSource, InstallDesk } from './install-desk.ts';

/** A desk that is opened when it is first needed, with the code that it takes. */
export class LazyDesk {
  readonly #source: DeskSource;
  #opening: Promise<InstallDesk> | null = null;

  constructor(source: DeskSource) {
    this.#source = source;
  }

  readonly open = (): Promise<InstallDesk> => {
    this.#opening ??= import('./install-desk.ts').then(({ InstallDesk: desk }) =>
      desk.open(this.#source),
    );
    return this.#opening;
  };

  readonly close = (): void => {
    void this.#opening?.then((desk) => desk.close());
  };
}
