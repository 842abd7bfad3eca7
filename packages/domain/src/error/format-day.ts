import type { Locale } from '../catalog/localized-text.ts';
import type { UnixSeconds } from '../shared/duration.ts';

const months: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ro: [
    'ianuarie',
    'februarie',
    'martie',
    'aprilie',
    'mai',
    'iunie',
    'iulie',
    'august',
    'septembrie',
    'octombrie',
    'noiembrie',
    'decembrie',
  ],
};

/** The UTC day in words, `15 December 2026`: the same on every machine, whatever its language data. */
export function formatDay(at: UnixSeconds, locale: Locale): string {
  const day = new Date(at * 1000);
  return `${day.getUTCDate()} ${months[locale][day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}
