import { licenseKinds } from '@signet/domain/catalog/product';
import { MAXIMUM_TERM_DAYS } from '@signet/domain/license/read-term';
import { revokeReasonCodes } from '@signet/domain/license/revoke-reason';
import { type Command, Option } from 'commander';
import { wholeNumber } from './flags.ts';
import { addCommand, lazily, type Session } from './lazily.ts';

const load = () => import('../commands/license-verbs.ts');
const days = wholeNumber(1, MAXIMUM_TERM_DAYS);

/** `license extend|suspend|reinstate|renew-support|upgrade|revoke|mark-refunded`. */
export function addLicenseVerbs(program: Command, session: Session): void {
  const license = program
    .command('license')
    .description('what happens to one license; --preview changes nothing');
  const verb = (name: string, description: string) =>
    addCommand(license, name, description)
      .argument('<id>', 'the license, lic_…')
      .option('--preview', 'tell what it would do; change nothing');
  const suspend = verb('suspend', 'pause it until it is reinstated').requiredOption(...reason);
  lazily(suspend, session, async () => ({ run: (await load()).suspend }));
  const reinstate = verb('reinstate', 'end a suspension');
  lazily(reinstate, session, async () => ({ run: (await load()).reinstate }));
  const extend = verb('extend', 'let it end later, from now or from its date on').requiredOption(
    '--days <days>',
    'whole days',
    days,
  );
  lazily(extend, session, async () => ({ run: (await load()).extend }));
  const renew = verb('renew-support', 'let support end later').requiredOption(
    '--support-period <period>',
    'how long, such as 30d or 12mo',
  );
  lazily(renew, session, async () => ({ run: (await load()).renewSupport }));
  addUpgrade(verb('upgrade', 'give it another tier or kind'), session);
  const revoke = verb('revoke', 'end it for good')
    .requiredOption(...reason)
    .addOption(new Option('--reason-code <code>', 'the kind of reason').choices(revokeReasonCodes))
    .option('--tell-customer', 'mail the reason to the customer');
  lazily(revoke, session, async () => ({ run: (await load()).revoke }));
  const refunded = verb('mark-refunded', 'count it as refunded by hand').requiredOption(
    '--refund-id <id>',
    'the payment provider’s id of the refund, re_…',
  );
  lazily(refunded, session, async () => ({ run: (await load()).markRefunded }));
}

const reason = ['--reason <text>', 'why, for the audit log; at least ten characters'] as const;

function addUpgrade(upgrade: Command, session: Session): void {
  upgrade
    .requiredOption('--tier <name>', 'the tier it gets')
    .addOption(
      new Option('--kind <kind>', 'the kind (default: its own; a trial becomes perpetual)').choices(
        licenseKinds,
      ),
    )
    .option('--offer <name>', 'the offer that says how long a term is')
    .option('--validity-days <days>', 'the days of a term without an offer', days);
  lazily(upgrade, session, async () => ({ run: (await load()).upgrade }));
}
