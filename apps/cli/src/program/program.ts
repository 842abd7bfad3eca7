import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { userMistake } from '../failure/cli-failure.ts';
import { tellFailure } from '../failure/tell-failure.ts';
import type { ExitCode, Terminal } from '../terminal/terminal.ts';
import { addCatalogCommands } from './catalog-commands.ts';
import { addInstallCommands } from './install-commands.ts';
import { addKeyCommands } from './key-commands.ts';
import type { Session } from './lazily.ts';
import { addLicenseCommands } from './license-commands.ts';
import { addLicenseVerbs } from './license-verbs.ts';
import { addServerCommands } from './server-commands.ts';

/** Runs the command that the arguments name; every failure is told and becomes an exit code. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const session: Session = { terminal, exitCode: 0 };
  try {
    await programOf(session, args[0]).parseAsync(args, { from: 'user' });
    return session.exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return tellFailure(terminal, error, isJson(args));
    // Help and version are printed by then.
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return 1;
    return tellFailure(terminal, misuse(error), isJson(args));
  }
}

function programOf(session: Session, asked: string | undefined): Command {
  const program = new Command('signet')
    .description('A license server you own: sign, deliver, verify and audit software licenses.')
    .version(manifest.version)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ outputError: () => {} });
  addServerCommands(program, session);
  // Declaring the others would keep every start of a server waiting.
  if (asked === 'serve') return program;
  addLicenseCommands(program, session);
  addLicenseVerbs(program, session);
  addInstallCommands(program, session);
  addKeyCommands(program, session);
  addCatalogCommands(program, session);
  return program;
}

/** The parser's complaint as a sentence, its suggestion included. */
function misuse({ message }: CommanderError): Error {
  const [sentence = '', suggestion] = message.replace(/^error: /, '').split('\n');
  const text = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${/[.)]$/.test(sentence) ? '' : '.'}`;
  const fix = suggestion?.replace(/^\((.*)\)$/, '$1') ?? 'Run it with --help to see what there is.';
  return userMistake(text, fix);
}

/** A failure before the flags were read must follow `--json` too. */
function isJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end === -1 ? args.length : end).includes('--json');
}
