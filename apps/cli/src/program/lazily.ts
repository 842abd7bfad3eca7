import type { Command, OptionValues } from 'commander';
import type { ExitCode, Terminal } from '../terminal/terminal.ts';
import type { CommonOptions, RunCommand } from './command-call.ts';

/** One run of the program: where it writes, and how it ends. */
export interface Session {
  readonly terminal: Terminal;
  exitCode: ExitCode;
}

/** Adds a command below another, with the flags that every command has. */
export function addCommand(parent: Command, usage: string, description: string): Command {
  return parent.command(usage).description(description).option('--json', 'answer with JSON');
}

/** Gives a command its module, which is loaded when the command is called and not before. */
export function lazily<Options extends OptionValues>(
  command: Command,
  session: Session,
  load: () => Promise<{ readonly run: RunCommand<Options> }>,
): void {
  command.action(async () => {
    const { run } = await load();
    const options = command.opts<Options & CommonOptions>();
    const { terminal } = session;
    session.exitCode = await run({ terminal, operands: command.args, options });
  });
}
