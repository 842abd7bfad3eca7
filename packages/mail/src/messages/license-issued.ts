import type { Locale } from '@signet/domain/catalog/localized-text';
import type { LicenseKeyFacts } from './license-facts.ts';
import { licenseKeyBlocks } from './license-key-blocks.ts';
import type { MailContent } from './mail-content.ts';
import { sayLicense } from './say-license.ts';

interface Texts {
  readonly subject: (license: string) => string;
  readonly preheader: string;
  readonly heading: string;
  readonly intro: (product: string, tier: string) => string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (license) => `Your license: ${license}`,
    preheader: 'One line in your .env file, and it is installed.',
    heading: 'Your license is ready',
    intro: (product, tier) => `Here is the key of your ${product} license (${tier}).`,
  },
  ro: {
    subject: (license) => `Licența ta: ${license}`,
    preheader: 'Un singur rând în fișierul .env și este instalată.',
    heading: 'Licența ta este gata',
    intro: (product, tier) => `Aceasta este cheia licenței tale ${product} (${tier}).`,
  },
};

/** A new license with its key and how to install it (B22, F13). */
export function licenseIssued(facts: LicenseKeyFacts, locale: Locale): MailContent {
  const say = texts[locale];
  return {
    subject: say.subject(sayLicense(facts, locale)),
    preheader: say.preheader,
    blocks: [
      { kind: 'brand', text: facts.product[locale] },
      { kind: 'heading', text: say.heading },
      { kind: 'paragraph', text: say.intro(facts.product[locale], facts.tier[locale]) },
      ...licenseKeyBlocks(facts, locale),
    ],
  };
}
