import type { Locale } from '@signet/domain/catalog/localized-text';
import { changedKeyContent, type ChangedKeyTexts } from './changed-key.ts';
import type { LicenseKeyFacts } from './license-facts.ts';
import type { MailContent } from './mail-content.ts';

const texts: Readonly<Record<Locale, ChangedKeyTexts>> = {
  en: {
    subject: (license) => `Upgraded: your license ${license}`,
    preheader: 'More rights under the same license. Here is the new key.',
    heading: 'Your license was upgraded',
    intro: (product, tier) =>
      `Your ${product} license is now of tier ${tier}, under the same id and for the same domains.`,
  },
  ro: {
    subject: (license) => `Upgrade făcut: licența ta ${license}`,
    preheader: 'Mai multe drepturi, aceeași licență. Aceasta este cheia nouă.',
    heading: 'Licența ta are un nivel nou',
    intro: (product, tier) =>
      `Licența ta ${product} are acum nivelul ${tier}, cu același identificator și pentru aceleași domenii.`,
  },
};

/** A license with another tier or kind, with its new key (C35, R17). */
export function licenseUpgraded(facts: LicenseKeyFacts, locale: Locale): MailContent {
  return changedKeyContent(facts, texts[locale], locale);
}
