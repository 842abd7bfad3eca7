import type { Locale } from '@signet/domain/catalog/localized-text';
import type { UnixSeconds } from '@signet/domain/shared/duration';

const formats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  en: format('en-US'),
  ro: format('ro-RO'),
};

/** An instant in words, with its zone, because a deadline without one is a guess (U13). */
export function sayInstant(at: UnixSeconds, locale: Locale): string {
  return `${formats[locale].format(at * 1000)} UTC`;
}

function format(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
}
