import { type Command, Option } from 'commander';
import { names } from './flags.ts';
import { addCommand, lazily, type Session } from './lazily.ts';

/** `bundle sign|verify`, `heartbeat` and `doctor`: what is done where the product runs. */
export function addInstallCommands(program: Command, session: Session): void {
  addBundle(program, session);
  addHeartbeat(program, session);
  addDoctor(program, session);
}

function addBundle(program: Command, session: Session): void {
  const bundle = program.command('bundle').description('the signed files of plugins and themes');
  const sign = addCommand(bundle, 'sign', 'sign a folder or a file')
    .argument('<path>', 'the folder or the file')
    .requiredOption('--key <file|kid>', 'a PKCS#8 PEM file, or a key of the ring')
    .option('--kid <kid>', 'the id of a key that is a file (default: made from the key)')
    .option('--name <name>', 'what it is (default: of its package.json)')
    .option('--release <version>', 'its version (default: of its package.json)')
    .option('--out <folder>', 'where manifest and signature go (default: beside the files)');
  lazily(sign, session, () => import('../commands/bundle-sign.ts'));
  const verify = addCommand(bundle, 'verify', 'judge a signed folder or file, offline')
    .argument('<path>', 'the folder or the file')
    .option('--keys <file|url>', 'a JWKS or a public key as PEM (default: jwks.json)')
    .option('--name <name>', 'what it must be')
    .option('--out <folder>', 'where manifest and signature are (default: beside the files)');
  lazily(verify, session, () => import('../commands/bundle-verify.ts'));
}

/** What says which install it is. */
function addInstallFlags(command: Command): Command {
  return command
    .option('--token <token|file>', 'the license key (default: the product’s own variable)')
    .option('--keys <file|url>', 'the vendor’s JWKS (default: jwks.json in the data directory)')
    .option('--product <name>', 'the product (default: the one the key is for)')
    .option('--state-dir <folder>', 'where the install keeps its license state')
    .option('--server <url>', 'the license server')
    .option('--host <name>', 'the host that the product is served from')
    .option('--release <version>', 'the version of the product that runs')
    .addOption(new Option('--lang <lang>', 'the language').choices(['en', 'ro']).default('en'));
}

function addHeartbeat(program: Command, session: Session): void {
  const heartbeat = addInstallFlags(
    addCommand(program, 'heartbeat', 'send one heartbeat of an install, now or by file'),
  )
    .addOption(
      new Option('--file <act>', 'write a heartbeat file, or take its answer').choices([
        'export',
        'import',
      ]),
    )
    .argument('[file]', 'the file to write or read (default: standard output or input)')
    .addHelpText('after', heartbeatHelp);
  lazily(heartbeat, session, () => import('../commands/heartbeat.ts'));
}

const heartbeatHelp = `
Exit code 0: accepted; 2: the license is revoked or not known; 3: nobody answered, which restricts nothing.

  signet heartbeat --server https://licenses.example --state-dir data/license
  signet heartbeat --file export request.json --state-dir data/license
  signet heartbeat --file import answer.json --state-dir data/license`;

function addDoctor(program: Command, session: Session): void {
  const doctor = addInstallFlags(
    addCommand(program, 'doctor', 'look at everything that can be wrong with an install'),
  )
    .option('--releases <file>', 'every release so far, to judge --release by')
    .option('--plugin <names>', 'a plugin that must be licensed', names)
    .option('--theme <names>', 'a theme that must be licensed', names)
    .option('--registry <url>', 'the private npm registry')
    .option('--package <names>', 'a premium package that must be downloadable', names)
    .option('--no-heartbeat', 'reach the server, but send it no heartbeat')
    .addHelpText('after', doctorHelp);
  lazily(doctor, session, () => import('../commands/doctor.ts'));
}

const doctorHelp = `
Exit code 0: nothing fails; 2: the license or the registry refuses; 3: only the network or the disk fails.
Without --server and --registry nothing leaves the machine.

  signet doctor --state-dir data/license --host shop.example.ro --server https://licenses.example
  signet doctor --registry https://npm.example --package @storefront-plugin/niche-booking`;
