import type { Locale } from '@signet/domain/catalog/localized-text';
import { changedKeyContent, type ChangedKeyTexts } from './changed-key.ts';
import type { LicenseKeyFacts } from './license-facts.ts';
import type { MailContent } from './mail-content.ts';

const texts: Readonly<Record<Locale, ChangedKeyTexts>> = {
  en: {
    subject: (license) => `Support renewed: ${license}`,
    preheader: 'Support and cloud features are open. Nothing to reinstall.',
    heading: 'Your support is renewed',
    intro: (product, tier) =>
      `Support for your ${product} license (${tier}) is renewed; until when stands below. Support and cloud features are open until then.`,
  },
  ro: {
    subject: (license) => `Suport reînnoit: ${license}`,
    preheader: 'Suportul și funcțiile din cloud sunt deschise. Nimic de reinstalat.',
    heading: 'Suportul tău este reînnoit',
    intro: (product, tier) =>
      `Suportul pentru licența ta ${product} (${tier}) este reînnoit; data până la care este mai jos. Suportul și funcțiile din cloud sunt deschise până atunci.`,
  },
};

/** A support window that ends later, with the new key; nothing to reinstall where heartbeats go (B58, C31, R7). */
export function supportRenewed(facts: LicenseKeyFacts, locale: Locale): MailContent {
  return changedKeyContent(facts, texts[locale], locale);
}
