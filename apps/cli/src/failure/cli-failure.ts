import { describeError } from '@signet/domain/error/describe-error';
import { errorDocs } from '@signet/domain/error/error-description';
import type { ErrorCode, SignetError } from '@signet/domain/error/signet-error';
import type { ExitCode } from '../terminal/terminal.ts';

/** What a failed command says, in the words of the error catalog. */
export interface FailureBody {
  readonly error: string;
  readonly code: ErrorCode;
  readonly fix: string;
  readonly docs: string;
}

/** A failure that a person can do something about; ends the command with its exit code. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
  readonly body: FailureBody;
  readonly exitCode: ExitCode;

  constructor(body: FailureBody, exitCode: ExitCode) {
    super(body.error);
    this.body = body;
    this.exitCode = exitCode;
  }
}

/** A failure of the closed catalog as the command line tells it. */
export function failureOf(error: SignetError): CliFailure {
  const { error: sentence, fix, docs } = describeError(error);
  const body = { error: sentence.en, code: error.code, fix: fix.en, docs };
  return new CliFailure(body, exitCodeOf(error.code));
}

/** The user asked for something that cannot be: exit code 1. */
export function userMistake(error: string, fix: string): CliFailure {
  return new CliFailure({ error, code: 'VALIDATION', fix, docs: errorDocs('VALIDATION') }, 1);
}

/** The server, the store, a file or the network does not answer: exit code 3. */
export function unavailable(error: string, fix: string): CliFailure {
  return new CliFailure({ error, code: 'UNAVAILABLE', fix, docs: errorDocs('UNAVAILABLE') }, 3);
}

const serverCodes: readonly ErrorCode[] = ['INTERNAL', 'UNAVAILABLE', 'RATE_LIMITED'];
const refusals: readonly ErrorCode[] = [
  'domain_not_licensed',
  'license_denied',
  'NOT_ACTIVATED',
  'TRIAL_ENDED',
  'PLAN_LIMIT',
  'SUPPORT_ENDED',
];

/** Codes about a license that was judged; a license that is in the wrong state for a command is the user's mistake. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  if (serverCodes.includes(code)) return 3;
  if (code === 'LICENSE_NOT_ACTIVE') return 1;
  return code.startsWith('LICENSE_') || refusals.includes(code) ? 2 : 1;
}
