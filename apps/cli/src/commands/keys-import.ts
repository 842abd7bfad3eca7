import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { importKey } from '@signet/use-cases/key/add-key';
import { userMistake } from '../failure/cli-failure.ts';
import { changeKeys, keyChange } from '../keys/change-keys.ts';
import { viewKey } from '../keys/key-view.ts';
import type { RunCommand } from '../program/command-call.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** The flags of `keys import`. */
export interface KeysImportOptions {
  readonly kid?: string;
}

/** Takes over a key made elsewhere, such as by `openssl genpkey -algorithm ed25519`. */
export const run: RunCommand<KeysImportOptions> = async ({ terminal, operands, options }) => {
  const pem = await readPem(operands[0] ?? '-');
  const key = await changeKeys((deps) => importKey(deps, keyChange, { pem, kid: options.kid }));
  if (options.json === true) terminal.print(jsonLine(viewKey(key)));
  else terminal.print(`Took over the ${key.algorithm} key ${key.kid}; it is ${key.stage}.`);
  return 0;
};

async function readPem(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing) throw userMistake(`There is no file ${file}.`, 'Give a PKCS#8 PEM file, or -.');
    throw error;
  }
}
