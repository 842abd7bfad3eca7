import { isJsonObject } from '@signet/license-token/json-object';
import { splitToken } from '@signet/license-token/parse-token';
import { failureOf } from '../failure/cli-failure.ts';
import type { RunCommand } from '../program/command-call.ts';
import { aligned } from '../terminal/aligned.ts';
import { inertLine } from '../terminal/inert-line.ts';
import { jsonLine } from '../terminal/json-line.ts';
import { readTokenArgument } from '../verify/token-argument.ts';

const warning =
  'Nothing was verified: anybody can write these lines. `signet verify` says whether they are true.';
const instants = ['iat', 'exp', 'nbf', 'issued_at', 'expires_at', 'support_until'];

/** Shows what a token says, without asking whether it is true. */
export const run: RunCommand<object> = async ({ terminal, operands: [argument = ''], options }) => {
  const { token, remarks } = await readTokenArgument(argument);
  const parts = splitToken(token);
  if (!parts.ok) throw failureOf(parts.error);
  const header = decode(parts.value.header, 'header');
  const claims = decode(parts.value.payload, 'payload');
  for (const remark of remarks) terminal.note(terminal.paint('dim', remark));
  if (options.json === true) {
    terminal.print(jsonLine({ verified: false, header, claims }));
    return 0;
  }
  terminal.print(terminal.paint('yellow', `! ${warning}`));
  terminal.print('header');
  for (const line of rowsOf(header)) terminal.print(line);
  terminal.print('claims');
  for (const line of rowsOf(claims)) terminal.print(line);
  return 0;
};

function decode(part: string, name: string): object {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    if (isJsonObject(value)) return value;
  } catch {
    // Told below, as for everything else that is no JSON object.
  }
  throw failureOf({ code: 'LICENSE_MALFORMED', problem: 'json', detail: name });
}

function rowsOf(members: object): readonly string[] {
  const rows = Object.entries(members).map(([name, value]) => [
    inertLine(name),
    inertLine(showValue(name, value)),
  ]);
  return aligned(rows, '  ');
}

function showValue(name: string, value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const isInstant = instants.includes(name) && typeof value === 'number';
  const date = isInstant ? new Date(value * 1000) : undefined;
  return date === undefined || Number.isNaN(date.getTime())
    ? text
    : `${text} (${date.toISOString()})`;
}
