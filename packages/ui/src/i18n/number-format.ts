/** "1,284" or "1.284". */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** A share between 0 and 1 as "93.8%" or "93,8 %"; cut, not rounded up, so that 95 % is never claimed early. */
export function formatShare(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    roundingMode: 'floor',
  }).format(share);
}

/**
 * Money from minor units: 299000 EUR is "EUR 2,990.00" in English and "2.990,00 EUR" in Romanian.
 * The number of decimals is the currency's own (JPY has none).
 */
export function formatMoney(minor: number, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}
