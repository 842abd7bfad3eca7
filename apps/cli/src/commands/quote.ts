import type { Locale } from '@signet/domain/catalog/localized-text';
import { quote } from '@signet/domain/pricing/quote';
import { knownProduct } from '../catalog/known-product.ts';
import { userMistake } from '../failure/cli-failure.ts';
import type { RunCommand } from '../program/command-call.ts';
import { type BuyerFlags, buyerOf } from '../quote/buyer-flags.ts';
import { quoteLines } from '../quote/quote-lines.ts';
import { viewQuote } from '../quote/quote-view.ts';
import { jsonLine } from '../terminal/json-line.ts';
import { readInstant } from '../verify/read-instant.ts';

/** The flags of `quote`. */
export interface QuoteOptions extends BuyerFlags {
  readonly offer: string;
  readonly product?: string;
  readonly currency?: string;
  readonly renewal?: true;
  readonly extra?: Readonly<Record<string, number>>;
  readonly at?: string;
  readonly locale?: Locale;
}

/** Prices an offer, with every candidate and why it won or lost (R15). */
export const run: RunCommand<QuoteOptions> = async ({ terminal, options }) => {
  const { offer, extra = {}, renewal, at } = options;
  const { name, product } = knownProduct(options.product);
  const now = at === undefined ? Math.floor(Date.now() / 1000) : readInstant(at);
  const currency = options.currency ?? product.pricing?.currencies[0] ?? '';
  const purchase = renewal === true ? 'renewal' : 'first';
  const request = { offer, currency, purchase, extraUnits: extra } as const;
  const priced = quote(product, request, { now, buyer: buyerOf(options) });
  if (!priced.ok) {
    const fix = `See what is sold with: signet catalog show ${name}`;
    throw userMistake(priced.error.detail.en, fix);
  }
  if (options.json === true) terminal.print(jsonLine(viewQuote(name, priced.value, now)));
  else await terminal.printAll(quoteLines(terminal, priced.value, options.locale ?? 'en'));
  return 0;
};
