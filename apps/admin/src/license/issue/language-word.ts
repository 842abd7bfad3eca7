import { locale } from '@signet/ui/i18n/locale';

/** A language's name in the reader's language. */
export function languageWord(language: string): string {
  return new Intl.DisplayNames([locale()], { type: 'language' }).of(language) ?? language;
}
