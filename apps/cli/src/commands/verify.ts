import type { CommandCall, RunCommand } from '../program/command-call.ts';
import { jsonLine } from '../terminal/json-line.ts';
import type { ExitCode } from '../terminal/terminal.ts';
import { type Judgement, judgeToken } from '../verify/judge-token.ts';
import { readKeySource } from '../verify/key-source.ts';
import { readInstant } from '../verify/read-instant.ts';
import { readRevocations } from '../verify/revocation-source.ts';
import { readTokenArgument } from '../verify/token-argument.ts';
import { tokenLines } from '../verify/token-lines.ts';
import { verdictLine, verdictLines } from '../verify/verdict-lines.ts';
import { viewVerdict } from '../verify/verdict-view.ts';

/** The flags of `verify`. */
export interface VerifyOptions {
  readonly keys?: string;
  readonly product?: string;
  readonly host?: string;
  readonly at?: string;
  readonly revocations?: string;
  readonly explain?: true;
}

/** Judges one token, or one per line of the standard input, without a server, a network or a store. */
export const run: RunCommand<VerifyOptions> = async (call) => {
  const { keys, product, host, at, revocations: file } = call.options;
  const now = at === undefined ? Math.floor(Date.now() / 1000) : readInstant(at);
  const ring = await readKeySource(keys);
  const revocations = file === undefined ? undefined : await readRevocations(file, ring);
  const judgement = { ring, product, host, now, revocations };
  const [argument = ''] = call.operands;
  return argument === '-' ? judgeLines(call, judgement) : judgeOne(call, argument, judgement);
};

async function judgeOne(
  { terminal, options }: CommandCall<VerifyOptions>,
  argument: string,
  judgement: Judgement,
): Promise<ExitCode> {
  const { token, remarks } = await readTokenArgument(argument);
  const verdict = judgeToken(token, judgement);
  for (const remark of remarks) terminal.note(terminal.paint('dim', remark));
  if (options.json === true) terminal.print(jsonLine(viewVerdict(verdict)));
  else {
    const lines = verdictLines(terminal, verdict, options.explain === true);
    for (const line of lines) terminal.print(line);
  }
  return verdict.valid ? 0 : 2;
}

/** Reads no faster than the verdicts are taken away, so that memory stays the same for any number of lines. */
async function judgeLines(
  { terminal, options }: CommandCall<VerifyOptions>,
  judgement: Judgement,
): Promise<ExitCode> {
  let refused = false;
  for await (const lines of tokenLines(process.stdin)) {
    const answers = lines.map((line) => {
      const verdict = judgeToken(line, judgement);
      refused ||= !verdict.valid;
      return options.json === true
        ? jsonLine(viewVerdict(verdict))
        : verdictLine(terminal, verdict);
    });
    await terminal.printAll(answers);
  }
  return refused ? 2 : 0;
}
