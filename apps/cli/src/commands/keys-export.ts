import type { SigningKeyRecord } from '@signet/use-cases/ports/signing-key-store';
import { failureOf, userMistake } from '../failure/cli-failure.ts';
import type { RunCommand } from '../program/command-call.ts';
import { withWiring } from '../store/open-wiring.ts';
import { jsonLine } from '../terminal/json-line.ts';
import type { ExitCode } from '../terminal/terminal.ts';

/** The flags of `keys export`. */
export interface KeysExportOptions {
  readonly private?: true;
  readonly reveal?: true;
}

/** Writes the public key set, or one key as PEM; a private half only when that is asked for twice. */
export const run: RunCommand<KeysExportOptions> = async ({
  terminal,
  operands: [kid],
  options,
}) => {
  const half = options.private === true ? 'private' : 'public';
  if (half === 'private') requirePermitted(kid, options.reveal === true);
  return withWiring<ExitCode>(async ({ wiring }) => {
    if (kid === undefined) {
      const jwks = await wiring.cabinet.jwks();
      terminal.print(options.json === true ? jsonLine(jwks) : JSON.stringify(jwks, null, 2));
      return 0;
    }
    const key = keyNamed(await wiring.key.keys.list(), kid);
    const pem = await wiring.key.forge.exportPem(key, half);
    terminal.print(options.json === true ? jsonLine({ kid, half, pem }) : pem.trimEnd());
    return 0;
  });
};

function requirePermitted(kid: string | undefined, reveal: boolean): void {
  if (kid === undefined) {
    throw userMistake(
      'A private key is exported one at a time.',
      'Name the key: signet keys list.',
    );
  }
  if (!reveal) {
    throw userMistake(
      'A private key is a secret: whoever has it can sign licenses.',
      'Add --reveal to write it to the standard output.',
    );
  }
}

function keyNamed(keys: readonly SigningKeyRecord[], kid: string): SigningKeyRecord {
  const key = keys.find((candidate) => candidate.kid === kid);
  if (key === undefined) throw failureOf({ code: 'NOT_FOUND', what: 'signing key' });
  return key;
}
