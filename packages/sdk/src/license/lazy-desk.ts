import type { DeskSource, InstallDesk } from './install-desk.ts';

/** A desk that is opened when it is first needed, with the code that it takes. */
export class LazyDesk {
  readonly #source: DeskSource;
  #opening: Promise<InstallDesk> | null = null;
  #desk: InstallDesk | null = null;
  #isClosed = false;

  constructor(source: DeskSource) {
    this.#source = source;
  }

  readonly open = (): Promise<InstallDesk> => {
    this.#opening ??= this.#load();
    return this.#opening;
  };

  /** Ends what runs by itself, also on a desk that is opened later. */
  readonly close = (): void => {
    this.#isClosed = true;
    this.#desk?.close();
  };

  async #load(): Promise<InstallDesk> {
    const { InstallDesk: desks } = await import('./install-desk.ts');
    const desk = await desks.open(this.#source);
    this.#desk = desk;
    if (this.#isClosed) desk.close();
    return desk;
  }
}
