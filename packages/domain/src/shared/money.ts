import type { Locale } from '../catalog/localized-text.ts';

/** An amount in the minor units of its currency (299000 EUR is 2,990.00), as REST writes money. */
export interface Money {
  readonly amount: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
}

/** Currencies without minor units, and those with more than two decimals (ISO 4217). */
const decimals: ReadonlyMap<string, number> = new Map(
  [
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
    '',
    '',
    'BHD IQD JOD KWD LYD OMR TND',
    'CLF UYW',
  ].flatMap((codes, digits) => codes.split(' ').map((code) => [code, digits] as const)),
);

const NO_BREAK_SPACE = '\u00A0';
const BASIS_POINTS = 10_000;

/** How many decimals a currency has: 2, unless ISO 4217 says otherwise (JPY has none). */
export function minorDigits(currency: string): number {
  return decimals.get(currency) ?? 2;
}

/** Whether a number can be an amount: a whole count of minor units, not negative, exactly representable. */
export function isAmount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/**
 * A percentage of an amount, rounded half up to the minor unit (R15). The amount is taken apart
 * before it is multiplied, so that the largest amount is exact too. Percentages count to two
 * decimals, and what is not between 0 and 100 counts as the nearer of the two.
 */
export function percentOf(amount: number, percent: number): number {
  const bounded = Math.min(Math.max(percent, 0), 100);
  const points = Number.isNaN(bounded) ? 0 : Math.round(bounded * 100);
  const rest = amount % BASIS_POINTS;
  const whole = (amount - rest) / BASIS_POINTS;
  return whole * points + Math.floor((rest * points + BASIS_POINTS / 2) / BASIS_POINTS);
}

/** `EUR 2,990.00` in English, `2.990,00 EUR` in Romanian: the same on every machine, whatever its language data. */
export function formatMoney({ amount, currency }: Money, locale: Locale): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const split = text.length - digits;
  const [group, point] = locale === 'en' ? [',', '.'] : ['.', ','];
  const whole = text.slice(0, split).replace(/\B(?=(?:\d{3})+$)/g, group);
  const number = digits === 0 ? whole : `${whole}${point}${text.slice(split)}`;
  const sign = amount < 0 ? '-' : '';
  return locale === 'en'
    ? `${sign}${currency}${NO_BREAK_SPACE}${number}`
    : `${sign}${number}${NO_BREAK_SPACE}${currency}`;
}
