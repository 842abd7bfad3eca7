import type { Locale } from '@signet/domain/catalog/localized-text';

/** The reader's language: Romanian where it is asked for first, else English. */
export function readLocale(acceptLanguage: string | undefined): Locale {
  return /^\s*ro\b/i.test(acceptLanguage ?? '') ? 'ro' : 'en';
}
