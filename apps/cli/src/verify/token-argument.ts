import { readFile, stat } from 'node:fs/promises';
import { readTokenText } from '@signet/license-token/read-token-text';
import { userMistake } from '../failure/cli-failure.ts';

/** The token of an argument, and how it came to be. */
export interface TokenArgument {
  readonly token: string;
  /** What was taken off around the token (quotes, line breaks, `NAME=`), or the file it was read from. */
  readonly remarks: readonly string[];
}

/** A name that is meant as a file, even when there is none. */
const PATH = /^(?:\.{0,2}[/\\]|~)|\.(?:jwt|txt|env|key|lic|token)$/i;
/** Larger than any token with everything that people paste around it. */
const MAX_FILE_BYTES = 1_048_576;

/** Reads the token that an argument is, or the file that it names. */
export async function readTokenArgument(argument: string): Promise<TokenArgument> {
  const file = await stat(argument).catch(() => undefined);
  if (file === undefined && PATH.test(argument)) {
    throw userMistake(`There is no file ${argument}.`, 'Check the path, or give the token itself.');
  }
  if (file === undefined) return cleaned(argument, []);
  if (!file.isFile() || file.size > MAX_FILE_BYTES) {
    throw userMistake(`${argument} is not a file with a token.`, 'Give the file, or the token.');
  }
  return cleaned(await readFile(argument, 'utf8'), [`Read from the file ${argument}.`]);
}

function cleaned(text: string, remarks: readonly string[]): TokenArgument {
  const token = readTokenText(text);
  // A file ends with a line end; that is nothing to tell of.
  if (token === text.replace(/\r?\n$/, '')) return { token, remarks };
  const note = 'What was around the token (quotes, white space, NAME=) was taken off.';
  return { token, remarks: [...remarks, note] };
}
