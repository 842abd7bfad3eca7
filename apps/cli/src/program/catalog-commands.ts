import { type Command, Option } from 'commander';
import { amountsByName, wholeNumber } from './flags.ts';
import { addCommand, lazily, type Session } from './lazily.ts';

const locale = () =>
  new Option('--locale <locale>', 'the language of names and texts').choices(['en', 'ro']);

/** `catalog show|check|diff` and `quote`: what is sold, without a server, a store or a network. */
export function addCatalogCommands(program: Command, session: Session): void {
  const catalog = program.command('catalog').description('what is licensed and sold');
  const show = addCommand(catalog, 'show', 'tiers, offers, prices and support plans of a product')
    .argument('[product]', 'the one product to show (default: every one)')
    .addOption(locale());
  lazily(show, session, () => import('../commands/catalog-show.ts'));
  const check = addCommand(catalog, 'check', 'say what is wrong with the catalog').addOption(
    locale(),
  );
  lazily(check, session, () => import('../commands/catalog-check.ts'));
  const diff = addCommand(catalog, 'diff', 'what changed since a snapshot, and what it touches')
    .argument('<before>', 'a file that `catalog show --json` wrote, or a hash that the store knows')
    .argument('[after]', 'another one (default: the catalog of this release)')
    .addOption(locale());
  lazily(diff, session, () => import('../commands/catalog-diff.ts'));
  addQuote(program, session);
}

function addQuote(program: Command, session: Session): void {
  const quote = addCommand(program, 'quote', 'price an offer and say why it costs that')
    .requiredOption('--offer <name>', 'the offer')
    .option('--product <name>', 'the product (default: the catalog’s)')
    .option('--currency <code>', 'the currency (default: the product’s first)')
    .option('--renewal', 'price the next period instead of the first purchase')
    .option('--extra <limit=n>', 'units beyond the tier’s limit; repeat it', amountsByName)
    .option(
      '--stacking <n>',
      'active paid licenses that the buyer holds',
      wholeNumber(0, 1_000_000),
    )
    .option('--older-major', 'one of them is of an older major version')
    .option('--trial', 'a trial becomes this license')
    .option('--early-adopter', 'the buyer was there at the launch')
    .option('--signed-in', 'a verified buyer of whom nothing else is known')
    .option('--at <instant>', 'price as of this instant, ISO 8601 (default: now)')
    .addOption(locale())
    .addHelpText('after', quoteHelp);
  lazily(quote, session, () => import('../commands/quote.ts'));
}

const quoteHelp = `
Whatever is said of the buyer makes the buyer signed in and verified; without it nobody is.

  signet quote --product storefront --offer pro --currency EUR --stacking 1`;
