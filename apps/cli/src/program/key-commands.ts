import { type Command, Option } from 'commander';
import { addCommand, lazily, type Session } from './lazily.ts';

/** `keys list|generate|import|export|activate`. */
export function addKeyCommands(program: Command, session: Session): void {
  const keys = program.command('keys').description('the signing keys');
  const list = addCommand(keys, 'list', 'the key ring with its stages');
  lazily(list, session, () => import('../commands/keys-list.ts'));
  const generate = addCommand(
    keys,
    'generate',
    'make a key; the first of its algorithm signs at once',
  )
    .addOption(
      new Option('--alg <name>', 'the algorithm').choices(['EdDSA', 'RS256']).default('EdDSA'),
    )
    .option('--kid <kid>', 'its id (default: made from the key)');
  lazily(generate, session, () => import('../commands/keys-generate.ts'));
  const take = addCommand(keys, 'import', 'take over a key made elsewhere (openssl genpkey)')
    .argument('<file>', 'a PKCS#8 PEM file, or - for the standard input')
    .option('--kid <kid>', 'its id (default: made from the key)');
  lazily(take, session, () => import('../commands/keys-import.ts'));
  const give = addCommand(keys, 'export', 'the public keys as JWKS, or one key as PEM')
    .argument('[kid]', 'the one key to export as PEM')
    .option('--private', 'the private half, as PKCS#8 PEM; needs --reveal')
    .option('--reveal', 'write a secret to the standard output');
  lazily(give, session, () => import('../commands/keys-export.ts'));
  const activate = addCommand(keys, 'activate', 'sign with a staged key from now on').argument(
    '<kid>',
    'the key',
  );
  lazily(activate, session, () => import('../commands/keys-activate.ts'));
}
