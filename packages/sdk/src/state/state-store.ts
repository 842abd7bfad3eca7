/** What an install keeps across restarts, each under its own name so that writing one never loses another. */
export type StateName =
  | 'counters'
  | 'high-water-mark'
  | 'install-id'
  | 'key-rings'
  | 'receipt'
  | 'requests'
  | 'revocations'
  | 'token';

/**
 * Where an install keeps its state. No member ever rejects: a host must run on whatever happens to
 * its disk. What is kept proves nothing by itself; every signed text in it is verified when read.
 */
export interface StateStore {
  /** What is kept under a name; `null` for nothing, or for what cannot be read. */
  read(name: StateName): Promise<string | null>;
  /** Replaces what is kept, wholly or not at all; answers whether it is kept. */
  write(name: StateName, text: string): Promise<boolean>;
  /** Keeps the text unless there is one already, in this or another process; answers what is kept then. */
  claim(name: StateName, text: string): Promise<string>;
}
