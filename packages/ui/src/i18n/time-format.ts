/** Plain functions from an instant (ms since epoch) to text. No clock inside: `now` is an argument (U13). */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number, number])[] = [
  ['minute', minute, hour],
  ['hour', hour, 2 * day],
  ['day', day, 60 * day],
  ['month', 30 * day, 730 * day],
  ['year', 365 * day, Number.POSITIVE_INFINITY],
];

/** "9 days ago", "in 23 days"; under a minute either way answers undefined, for the caller's "just now". */
export function formatRelative(at: number, now: number, locale: string): string | undefined {
  const gap = at - now;
  const size = Math.abs(gap);
  if (size < minute) return undefined;
  const unit = units.find(([, , below]) => size < below);
  if (unit === undefined) return undefined;
  const amount = Math.trunc(gap / unit[1]);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(amount, unit[0]);
}

/** "13 Nov 2026, 10:14 EET": day, minute and zone, because a deadline without a zone is a trap. */
export function formatInstant(at: number, locale: string, zone: string): string {
  return new Intl.DateTimeFormat(region(locale), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  }).format(at);
}

/** "13 Nov 2026" in the given zone. */
export function formatDate(at: number, locale: string, zone: string): string {
  return new Intl.DateTimeFormat(region(locale), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  }).format(at);
}

/** Day before month in both languages. */
function region(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}
