import { keyRow, viewKey } from '../keys/key-view.ts';
import type { RunCommand } from '../program/command-call.ts';
import { withWiring } from '../store/open-wiring.ts';
import { aligned } from '../terminal/aligned.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** Lists the key ring with its stages. */
export const run: RunCommand<object> = async ({ terminal, options }) => {
  const { keys, now } = await withWiring(async ({ wiring: { key } }) => ({
    keys: await key.keys.list(),
    now: key.clock.now(),
  }));
  if (options.json === true) {
    terminal.print(jsonLine({ keys: keys.map(viewKey) }));
    return 0;
  }
  const head = ['kid', 'algorithm', 'stage', 'created', 'active since', 'rotation due'];
  for (const line of aligned([head, ...keys.map((key) => keyRow(key, now))])) terminal.print(line);
  return 0;
};
