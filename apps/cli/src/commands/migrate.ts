import { readEnv } from '@signet/wiring/env';
import { createLogger } from '@signet/wiring/logger';
import { openStore } from '@signet/wiring/open-store';
import type { RunCommand } from '../program/command-call.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** Brings the store to this release; safe to repeat, and safe from several machines at once. */
export const run: RunCommand<object> = async ({ terminal, options }) => {
  const env = readEnv();
  const store = await openStore(env, createLogger(env));
  try {
    const applied = await store.migrate();
    if (options.json === true) terminal.print(jsonLine({ applied }));
    else if (applied.length === 0) terminal.print('The store is of this release already.');
    else for (const name of applied) terminal.print(`Applied ${name}.`);
    return 0;
  } finally {
    await store.close();
  }
};
