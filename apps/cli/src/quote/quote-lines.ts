import type { Locale } from '@signet/domain/catalog/localized-text';
import type { Quote } from '@signet/domain/pricing/quote';
import { formatMoney, type Money } from '@signet/domain/shared/money';
import { everyTexts } from '../catalog/sheet-texts.ts';
import { aligned, type Row } from '../terminal/aligned.ts';
import type { Terminal } from '../terminal/terminal.ts';

const texts = {
  total: { en: 'To pay', ro: 'De plată' },
  regular: { en: 'Without discount', ro: 'Fără reducere' },
  next: { en: 'Then', ro: 'Apoi' },
  credits: { en: 'Credits', ro: 'Credite' },
  why: { en: 'why', ro: 'de ce' },
} as const;

/** A quote for a person: its lines and total, and for every candidate why it won or lost. */
export function quoteLines(
  { paint }: Pick<Terminal, 'paint'>,
  quote: Quote,
  locale: Locale,
): readonly string[] {
  return [
    ...aligned(amountRows(quote, locale)).map((line, at) =>
      at === quote.lines.length ? paint('bold', line) : line,
    ),
    texts.why[locale],
    ...quote.candidates.map(({ won, why }) => {
      const mark = won ? paint('green', '✓') : '•';
      const fix = why.fix === undefined ? '' : ` ${why.fix[locale]}`;
      return `  ${mark} ${why.text[locale]}${fix}`;
    }),
  ];
}

function amountRows(quote: Quote, locale: Locale): readonly Row[] {
  const { lines, total, regularTotal, recurring, credits } = quote;
  const money = (value: Money) => formatMoney(value, locale);
  const { currency } = total;
  return [
    ...lines.map(({ text, quantity, amount }) => [
      quantity === 1 ? text[locale] : `${quantity} × ${text[locale]}`,
      money({ amount, currency }),
    ]),
    [texts.total[locale], money(total)],
    ...(regularTotal.amount === total.amount ? [] : [[texts.regular[locale], money(regularTotal)]]),
    ...recurring.map((payment) => [
      texts.next[locale],
      `${money(payment.total)} ${everyTexts[payment.every][locale]}`,
    ]),
    ...(credits === 0 ? [] : [[texts.credits[locale], `${credits}`]]),
  ];
}
