import { countEn, countRo } from '../error/count-noun.ts';
import type { Period } from '../shared/duration.ts';
import type { LocalizedText } from './localized-text.ts';

/** `12mo` as “12 months”, `30d` as “30 de zile”. */
export function sayPeriod(period: Period): LocalizedText {
  const count = Number.parseInt(period, 10);
  return period.endsWith('mo')
    ? { en: countEn(count, 'month', 'months'), ro: countRo(count, 'lună', 'luni') }
    : { en: countEn(count, 'day', 'days'), ro: countRo(count, 'zi', 'zile') };
}
