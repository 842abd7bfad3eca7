import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import { addKey } from '@signet/use-cases/key/add-key';
import { changeKeys, keyChange, onlyKey } from '../keys/change-keys.ts';
import { viewKey } from '../keys/key-view.ts';
import type { RunCommand } from '../program/command-call.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** The flags of `keys generate`. */
export interface KeysGenerateOptions {
  readonly alg: SigningAlgorithm;
  readonly kid?: string;
  readonly cold?: true;
}

/** Makes a signing key; the first of its algorithm signs at once, a later one waits as staged. */
export const run: RunCommand<KeysGenerateOptions> = async ({ terminal, options }) => {
  const { alg: algorithm, kid, cold } = options;
  const key = onlyKey(
    await changeKeys((deps) => addKey(deps.key, keyChange, { algorithm, kid, cold })),
  );
  if (options.json === true) terminal.print(jsonLine(viewKey(key)));
  else terminal.print(`Made the ${key.algorithm} key ${key.kid}; it is ${key.stage}.`);
  return 0;
};
