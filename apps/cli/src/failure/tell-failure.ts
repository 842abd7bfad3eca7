import { describeError } from '@signet/domain/error/describe-error';
import type { SignetError } from '@signet/domain/error/signet-error';
import { aligned } from '../terminal/aligned.ts';
import { inertLine } from '../terminal/inert-line.ts';
import type { ExitCode, Terminal } from '../terminal/terminal.ts';
import { CliFailure, failureOf, unavailable, userMistake } from './cli-failure.ts';

/** Says on standard error what went wrong and what to do; answers the exit code. */
export function tellFailure(terminal: Terminal, thrown: unknown, json: boolean): ExitCode {
  const failure = readThrown(thrown);
  const { error, code, fix, docs } = failure.body;
  if (json) {
    terminal.note(JSON.stringify(failure.body));
    return failure.exitCode;
  }
  const lines = error.split('\n').map(inertLine);
  terminal.note(`${terminal.paint('red', '✗')} ${lines.join('\n')}`);
  const rows = [
    ['code', code],
    ['fix', inertLine(fix)],
    ['docs', docs],
  ];
  for (const line of aligned(rows, '  ')) terminal.note(line);
  if (code === 'INTERNAL' && thrown instanceof Error) terminal.note(thrown.stack ?? '');
  return failure.exitCode;
}

const starts = 'See the settings in the documentation of operations, then start again.';

/** A thrown value as a failure; known ones of other packages are recognized by their names. */
function readThrown(thrown: unknown): CliFailure {
  if (thrown instanceof CliFailure) return thrown;
  if (!(thrown instanceof Error)) return unexpected(String(thrown));
  const { name, message } = thrown;
  if (name === 'EnvError' || name === 'StartRefusedError') return userMistake(message, starts);
  if (name === 'StoreInUseError') {
    const fix = 'fix' in thrown ? String(thrown.fix) : 'Stop the other process.';
    return unavailable(message, fix);
  }
  // Of the API, whose readers of input some commands share.
  if (name === 'ApiFailure' && 'failure' in thrown) return failureOf(thrown.failure as SignetError);
  if (name === 'SchemaTooNewError') return unavailable(message, 'Install the newer release.');
  const known = ofSystem(thrown);
  if (known !== undefined) return known;
  return name === 'StoreUnavailableError' ? unavailable(message, storeGone) : unexpected(message);
}

const storeGone = 'Check that PostgreSQL runs and has a free connection, then try again.';
const portTaken = 'Stop the process that listens there, or set PORT to a free port.';

/** Failures of the operating system and of PostgreSQL carry a code. */
function ofSystem(thrown: Error): CliFailure | undefined {
  const { cause } = thrown;
  const code = 'code' in thrown ? thrown.code : undefined;
  if (typeof code !== 'string') return cause instanceof Error ? ofSystem(cause) : undefined;
  const sentence = thrown.message === '' ? `The system answered ${code}.` : thrown.message;
  if (code === 'EADDRINUSE') return unavailable(sentence, portTaken);
  return unavailable(sentence, 'Check that what it names is there and reachable, then try again.');
}

function unexpected(message: string): CliFailure {
  const { fix, docs } = describeError({ code: 'INTERNAL' });
  const error = `The command failed: ${message}`;
  return new CliFailure({ error, code: 'INTERNAL', fix: fix.en, docs }, 3);
}
