import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { addKey } from '@signet/use-cases/key/add-key';
import { userMistake } from '../failure/cli-failure.ts';
import { changeKeys, keyChange, onlyKey } from '../keys/change-keys.ts';
import { viewKey } from '../keys/key-view.ts';
import type { RunCommand } from '../program/command-call.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** The flags of `keys import`. */
export interface KeysImportOptions {
  readonly kid?: string;
  readonly cold?: true;
}

/** Takes over a key made elsewhere, such as by `openssl genpkey -algorithm ed25519`. */
export const run: RunCommand<KeysImportOptions> = async ({ terminal, operands, options }) => {
  const pem = await readPem(operands[0] ?? '-');
  const { kid, cold } = options;
  // The algorithm is the PEM's.
  const input = { algorithm: 'EdDSA', pem, kid, cold } as const;
  const key = onlyKey(await changeKeys((deps) => addKey(deps.key, keyChange, input)));
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
