import { type Command, Option } from 'commander';
import { addCommand, lazily, type Session } from './lazily.ts';

/** `keys list|generate|import|export|activate|retire`. */
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
    .option('--kid <kid>', 'its id (default: made from the key)')
    .option('--cold', coldHelp);
  lazily(generate, session, () => import('../commands/keys-generate.ts'));
  const take = addCommand(keys, 'import', 'take over a key made elsewhere (openssl genpkey)')
    .argument('<file>', 'a PKCS#8 PEM file, or - for the standard input')
    .option('--kid <kid>', 'its id (default: made from the key)')
    .option('--cold', coldHelp);
  lazily(take, session, () => import('../commands/keys-import.ts'));
  const give = addCommand(keys, 'export', 'the public keys as JWKS, or one key as PEM')
    .argument('[kid]', 'the one key to export as PEM')
    .option('--private', 'the private half, as PKCS#8 PEM; needs --reveal')
    .option('--reveal', 'write a secret to the standard output');
  lazily(give, session, () => import('../commands/keys-export.ts'));
  const activate = addCommand(keys, 'activate', 'sign with another key from now on')
    .argument('<kid>', 'the key')
    .option('--preview', 'tell who accepts it and what the switch would do; change nothing')
    .option('--emergency', 'switch at once, whoever accepts it; needs --confirm and --reason')
    .option('--confirm <kid>', 'the key’s id again, typed by hand')
    .option('--reason <text>', 'why, for the audit log; at least ten characters')
    .addHelpText('after', activateHelp);
  lazily(activate, session, () => import('../commands/keys-activate.ts'));
  const retire = addCommand(keys, 'retire', 'take a key that no longer signs out of the ring')
    .argument('<kid>', 'the key')
    .option('--preview', 'tell what it would do and what stands against it; change nothing');
  lazily(retire, session, () => import('../commands/keys-retire.ts'));
}

const coldHelp = 'keep it for emergencies: it is published, and signs nothing until then';

const activateHelp = `
A staged key signs when more than 95 % of the installs that beat in the last 30 days accept it.
Silent, never seen and air-gapped installs are not counted, and are told apart.

  signet keys activate key_2027 --preview
  signet keys activate key_2027
  signet keys activate key_cold --emergency --confirm key_cold --reason "The key leaked"`;
