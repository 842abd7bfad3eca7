import { licenseKinds } from '@signet/domain/catalog/product';
import { MAXIMUM_TERM_DAYS } from '@signet/domain/license/read-term';
import { type Command, Option } from 'commander';
import { names, wholeNumber } from './flags.ts';
import { addCommand, lazily, type Session } from './lazily.ts';

/** `issue`, `verify` and `inspect`. */
export function addLicenseCommands(program: Command, session: Session): void {
  addIssue(program, session);
  const verify = addCommand(program, 'verify', 'judge a license token, offline')
    .argument(
      '<token>',
      'the token, a file that holds it, or - for one token per line of the input',
    )
    .option('--keys <file|url>', 'the vendor’s JWKS (default: jwks.json in the data directory)')
    .option('--product <name>', 'the product the license must be for')
    .option('--host <name>', 'the host it must be bound to')
    .option('--at <instant>', 'judge as of this instant, ISO 8601 (default: now)')
    .option('--revocations <file>', 'a signed revocation list that it must not be on')
    .option('--explain', 'also show what each rule looked at, and against what')
    .addHelpText('after', verifyHelp);
  lazily(verify, session, () => import('../commands/verify.ts'));
  const inspect = addCommand(
    program,
    'inspect',
    'show what a token says; verifies nothing',
  ).argument('<token>', 'the token, or a file that holds it');
  lazily(inspect, session, () => import('../commands/inspect.ts'));
}

const verifyHelp = `
Quotes, line breaks and NAME= around a token given as argument or file are taken off, and that is
said; with - each line is judged exactly as it is. Exit code 0: valid; 2: refused.

  signet verify license.jwt --keys jwks.json --host shop.example.ro
  signet verify - --keys jwks.json --json < tokens.txt
  signet verify license.jwt --keys jwks.json --revocations revocations.jwt`;

function addIssue(program: Command, session: Session): void {
  const issue = addCommand(program, 'issue', 'issue a license; its token is printed this once')
    .requiredOption('--email <address>', 'the customer’s address')
    .requiredOption('--tier <name>', 'the tier of the product')
    .option('--product <name>', 'the product (default: the catalog’s)')
    .addOption(new Option('--kind <kind>', 'the kind').choices(licenseKinds))
    .option('--offer <name>', 'the offer that says how long a term is')
    .option(
      '--validity-days <days>',
      'the days of a term without an offer',
      wholeNumber(1, MAXIMUM_TERM_DAYS),
    )
    .option('--company <name>', 'the customer’s company')
    .option('--cif <code>', 'its fiscal code, as free text')
    .addOption(new Option('--locale <locale>', 'the language of the mails').choices(['en', 'ro']))
    .option('--domain <names>', 'a bound site; repeat it or separate with commas', names)
    .option('--redirect-domain <names>', 'a name that only redirects to a bound site', names)
    .option('--feature <names>', 'a flag beyond the tier’s', names)
    .option('--theme <names>', 'a licensed theme', names)
    .option('--plugin <names>', 'a licensed plugin', names)
    .option('--niche-package <names>', 'a niche package', names)
    .option('--support-period <period>', 'paid support, such as 30d or 12mo')
    .option('--early-adopter', 'mark the license as an early adopter’s')
    .option('--no-send-email', 'do not mail the token to the customer')
    .option('--idempotency-key <key>', 'a repetition with this key answers the same token');
  lazily(issue, session, () => import('../commands/issue.ts'));
}
