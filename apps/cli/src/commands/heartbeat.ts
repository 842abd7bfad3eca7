import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { toIso } from '@signet/domain/shared/duration';
import type { HeartbeatOutcome } from '@signet/sdk';
import { userMistake } from '../failure/cli-failure.ts';
import type { InstallOptions } from '../install/install-options.ts';
import { openInstall } from '../install/open-install.ts';
import type { CommandCall, RunCommand } from '../program/command-call.ts';
import { aligned } from '../terminal/aligned.ts';
import { inertLine } from '../terminal/inert-line.ts';
import { jsonLine } from '../terminal/json-line.ts';
import type { ExitCode } from '../terminal/terminal.ts';

/** The flags of `heartbeat`. */
export interface HeartbeatCommandOptions extends InstallOptions {
  readonly file?: 'export' | 'import';
}

/** Sends one heartbeat of an install by hand (D17), or carries it by file where there is no network. */
export const run: RunCommand<HeartbeatCommandOptions> = async (call) => {
  const { options, operands } = call;
  requireFlags(options);
  const { license } = await openInstall(options);
  try {
    if (options.file === 'export') {
      if (license.error?.code === 'LICENSE_MISSING') throw noKey();
      return await give(call, await license.exportHeartbeat());
    }
    const outcome =
      options.file === 'import'
        ? await license.importHeartbeat(await take(operands[0]))
        : await license.heartbeat();
    return tell(call, outcome);
  } finally {
    license.close();
  }
};

/** A heartbeat without the install's own folder would come from an install that nobody knows. */
function requireFlags({ file, server, stateDir }: HeartbeatCommandOptions): void {
  if (stateDir === undefined) {
    throw userMistake(
      'The install has no folder.',
      'Give the folder in which the product keeps its license state: --state-dir.',
    );
  }
  if (file === undefined && server === undefined) {
    throw userMistake(
      'There is no server to send to.',
      'Give its address with --server, or carry the heartbeat by file: --file export.',
    );
  }
}

function noKey(): Error {
  return userMistake('There is no license key.', 'Give it with --token, or set its variable.');
}

async function give(
  { terminal, operands }: CommandCall<HeartbeatCommandOptions>,
  file: string,
): Promise<ExitCode> {
  const [path] = operands;
  if (path === undefined) {
    terminal.print(file.trimEnd());
    return 0;
  }
  // The request carries the license key, so nobody else may read it.
  await writeFile(path, file, { mode: 0o600 });
  terminal.note(
    inertLine(`Wrote ${path}. It holds the license key: send it to nobody but the vendor.`),
  );
  return 0;
}

async function take(path: string | undefined): Promise<string> {
  if (path === undefined || path === '-') return text(process.stdin);
  return readFile(path, 'utf8').catch(() => {
    throw userMistake(
      `There is no file ${path}.`,
      'Give the answer as the license server gave it.',
    );
  });
}

function tell(
  { terminal, options }: CommandCall<HeartbeatCommandOptions>,
  outcome: HeartbeatOutcome,
): ExitCode {
  const exitCode = exitCodeOf(outcome);
  if (options.json === true) {
    terminal.print(jsonLine(viewOutcome(outcome, options.lang)));
    return exitCode;
  }
  if (!outcome.ok) {
    terminal.print(terminal.paint('red', `✗ ${outcome.text[options.lang]}`));
    const rows = [
      ['fix', outcome.fix[options.lang]],
      ['docs', outcome.docs],
    ];
    for (const line of aligned(rows, '  ')) terminal.print(line);
    return exitCode;
  }
  const { revoked, reason, state, token, at } = outcome;
  const sentence = revoked
    ? terminal.paint('red', `✗ ${words.ended[options.lang]}`)
    : terminal.paint('green', `✓ ${words.accepted[options.lang]}`);
  terminal.print(sentence);
  const rows = [
    ['state', state],
    ['at', toIso(at)],
    ['key', token],
  ];
  if (reason !== null) rows.push(['reason', reason]);
  for (const line of aligned(
    rows.map((row) => row.map(inertLine)),
    '  ',
  ))
    terminal.print(line);
  return exitCode;
}

const words = {
  accepted: { en: 'The heartbeat was accepted.', ro: 'Semnalul a fost acceptat.' },
  ended: {
    en: 'The heartbeat was accepted, and the license is revoked or suspended.',
    ro: 'Semnalul a fost acceptat, iar licența este revocată sau suspendată.',
  },
} as const;

function viewOutcome(outcome: HeartbeatOutcome, lang: InstallOptions['lang']): object {
  if (outcome.ok) return { ...outcome, at: toIso(outcome.at) };
  return { ...outcome, text: outcome.text[lang], fix: outcome.fix[lang] };
}

const aboutTheLicense = ['no-license', 'rejected', 'not-believed', 'not-a-file'];

function exitCodeOf(outcome: HeartbeatOutcome): ExitCode {
  if (outcome.ok) return outcome.revoked ? 2 : 0;
  return aboutTheLicense.includes(outcome.problem) ? 2 : 3;
}
