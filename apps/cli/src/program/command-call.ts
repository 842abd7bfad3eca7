import type { ExitCode, Terminal } from '../terminal/terminal.ts';

/** The flag that every command has. */
export interface CommonOptions {
  readonly json?: true;
}

/** One call of a command: its words, its flags and where it writes. */
export interface CommandCall<Options extends object> {
  readonly terminal: Terminal;
  readonly operands: readonly string[];
  readonly options: Options & CommonOptions;
}

/** What a command's module exports as `run`. */
export type RunCommand<Options extends object> = (call: CommandCall<Options>) => Promise<ExitCode>;
