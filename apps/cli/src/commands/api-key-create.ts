import type { Role } from '@signet/use-cases/actor/actor';
import type { RunCommand } from '../program/command-call.ts';
import { withWiring } from '../store/open-wiring.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** The flags of `api-key create`. */
export interface ApiKeyCreateOptions {
  readonly name: string;
  readonly role: Role;
}

/** Makes a key for a service; its text is printed here and never again. */
export const run: RunCommand<ApiKeyCreateOptions> = async ({ terminal, options }) => {
  const { name, role } = options;
  const { id, key } = await withWiring(({ wiring }) =>
    wiring.identity.createApiKey({ name, role }),
  );
  if (options.json === true) terminal.print(jsonLine({ id, name, role, key }));
  else {
    terminal.note(`The key ${id} of ${name} acts as ${role}. It is shown this once:`);
    terminal.print(key);
  }
  return 0;
};
