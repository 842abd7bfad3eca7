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
  return relative(at - now, relativeFormat(locale));
}

/** "33 min. ago", "in 2 mo.": the same for narrow columns. */
export function formatRelativeShort(at: number, now: number, locale: string): string | undefined {
  return relative(at - now, relativeShortFormat(locale));
}

function relative(gap: number, format: Intl.RelativeTimeFormat): string | undefined {
  const size = Math.abs(gap);
  if (size < minute) return undefined;
  const unit = units.find(([, , below]) => size < below);
  if (unit === undefined) return undefined;
  const amount = Math.trunc(gap / unit[1]);
  return format.format(amount, unit[0]);
}

/** "13 Nov 2026, 10:14 EET": day, minute and zone, because a deadline without a zone is a trap. */
export function formatInstant(at: number, locale: string, zone: string): string {
  return instantFormat(locale, zone).format(at);
}

/** "13 Nov 2026" in the given zone. */
export function formatDate(at: number, locale: string, zone: string): string {
  return dateFormat(locale, zone).format(at);
}

const relativeFormat = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));

const relativeShortFormat = kept(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' }),
);

const calendarDay = { day: 'numeric', month: 'short', year: 'numeric' } as const;

const dateFormat = kept(
  (locale, timeZone) => new Intl.DateTimeFormat(region(locale), { ...calendarDay, timeZone }),
);

const instantFormat = kept(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(region(locale), {
      ...calendarDay,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
      timeZoneName: 'short',
    }),
);

/** Formatters are slow to make, and a list needs the same three hundreds of times. */
function kept<T>(make: (locale: string, zone: string) => T): (locale: string, zone?: string) => T {
  const made = new Map<string, T>();
  return (locale, zone = '') => {
    const known = made.get(locale + zone) ?? make(locale, zone);
    made.set(locale + zone, known);
    return known;
  };
}

/** Day before month in both languages. */
function region(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}
