import { activateKey } from '@signet/use-cases/key/activate-key';
import { changeKeys, keyChange } from '../keys/change-keys.ts';
import type { RunCommand } from '../program/command-call.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** No install reports which keys it accepts yet, so that none is left behind. */
const adoption = { confirmed: 0, counted: 0 };

/** Lets a staged key sign from now on; the one before it keeps verifying. */
export const run: RunCommand<object> = async ({ terminal, operands: [kid = ''], options }) => {
  await changeKeys((deps) => activateKey(deps, keyChange, { kid, adoption }));
  if (options.json === true) terminal.print(jsonLine({ kid, stage: 'active' }));
  else terminal.print(`${kid} signs from now on; the key before it keeps verifying.`);
  return 0;
};
