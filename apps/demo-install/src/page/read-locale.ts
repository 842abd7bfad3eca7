import type { Locale } from '@signet/sdk';

/** The reader's language: what `?lang=` says, else the first that the browser asks for, else English. */
export function readLocale(chosen: unknown, accepted: string | undefined): Locale {
  if (chosen === 'en' || chosen === 'ro') return chosen;
  const [first = ''] = (accepted ?? '').split(',');
  return first.trim().toLowerCase().startsWith('ro') ? 'ro' : 'en';
}
