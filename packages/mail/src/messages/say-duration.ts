import type { Locale } from '@signet/domain/catalog/localized-text';
import { DAY, HOUR, MINUTE } from '@signet/domain/shared/duration';

type Unit = 'day' | 'hour' | 'minute';
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

const rules: Readonly<Record<Locale, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  ro: new Intl.PluralRules('ro'),
};

const words: Readonly<Record<Locale, Readonly<Record<Unit, Forms>>>> = {
  en: {
    day: { one: 'day', other: 'days' },
    hour: { one: 'hour', other: 'hours' },
    minute: { one: 'minute', other: 'minutes' },
  },
  ro: {
    day: { one: 'zi', few: 'zile', other: 'de zile' },
    hour: { one: 'oră', few: 'ore', other: 'de ore' },
    minute: { one: 'minut', few: 'minute', other: 'de minute' },
  },
};

/** A length of time in words, in the largest unit that needs no fraction, at least a minute (U14). */
export function sayDuration(seconds: number, locale: Locale): string {
  if (seconds >= DAY && seconds % DAY === 0) return sayCount(seconds / DAY, 'day', locale);
  if (seconds >= HOUR && seconds % HOUR === 0) return sayCount(seconds / HOUR, 'hour', locale);
  return sayCount(Math.max(1, Math.floor(seconds / MINUTE)), 'minute', locale);
}

function sayCount(count: number, unit: Unit, locale: Locale): string {
  const forms = words[locale][unit];
  return `${count} ${forms[rules[locale].select(count)] ?? forms.other}`;
}
