import type { RunCommand } from '../program/command-call.ts';
import { demoCustomer } from '../seed/demo-customer.ts';
import { seedFleet } from '../seed/seed-fleet.ts';
import { seedHeartbeats } from '../seed/seed-heartbeats.ts';
import { showProgress } from '../seed/show-progress.ts';
import { withWiring } from '../store/open-wiring.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** How large the fleet is; the flags of `seed` and of `serve --demo`. */
export interface FleetOptions {
  readonly seed: number;
  readonly licenses: number;
  readonly days: number;
}

/** Fills an empty store with a demo fleet and what its installs reported. */
export const run: RunCommand<FleetOptions> = async ({ terminal, options }) => {
  const made = await withWiring(async ({ wiring }) => {
    const records = await showProgress(terminal, (onStep) =>
      seedFleet(wiring.license, options, onStep),
    );
    await seedHeartbeats(wiring, options);
    return records;
  });
  const { email } = demoCustomer;
  if (options.json === true) {
    terminal.print(jsonLine({ seed: options.seed, licenses: made, demo_customer: email }));
  } else terminal.print(`Made ${made} licenses from seed ${options.seed}; demo customer ${email}.`);
  return 0;
};
