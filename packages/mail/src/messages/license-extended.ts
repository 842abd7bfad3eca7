import type { Locale } from '@signet/domain/catalog/localized-text';
import { changedKeyContent, type ChangedKeyTexts } from './changed-key.ts';
import type { LicenseKeyFacts } from './license-facts.ts';
import type { MailContent } from './mail-content.ts';

const texts: Readonly<Record<Locale, ChangedKeyTexts>> = {
  en: {
    subject: (license) => `Extended: your license ${license}`,
    preheader: 'It ends later. Here is the key that knows it.',
    heading: 'Your license was extended',
    intro: (product, tier) =>
      `Your ${product} license (${tier}) ends later than before. The new date stands below, and in this key.`,
  },
  ro: {
    subject: (license) => `Prelungită: licența ta ${license}`,
    preheader: 'Se încheie mai târziu. Aceasta este cheia care știe acest lucru.',
    heading: 'Licența ta a fost prelungită',
    intro: (product, tier) =>
      `Licența ta ${product} (${tier}) se încheie mai târziu decât înainte. Data nouă este mai jos și în această cheie.`,
  },
};

/** A license that ends later, with its new key (E22, R16). */
export function licenseExtended(facts: LicenseKeyFacts, locale: Locale): MailContent {
  return changedKeyContent(facts, texts[locale], locale);
}
