import type { Locale, LocalizedText } from '@signet/domain/catalog/localized-text';
import type { LicenseKeyFacts } from './license-facts.ts';
import { licenseKeyBlocks } from './license-key-blocks.ts';
import type { MailContent } from './mail-content.ts';
import { sayLicense } from './say-license.ts';

/** The texts of a mail about what a license got. */
export interface ChangedKeyTexts {
  readonly subject: (license: string) => string;
  readonly preheader: string;
  readonly heading: string;
  readonly intro: (product: string, tier: string) => string;
}

const byItself: LocalizedText = {
  en: 'An install that is in touch with the license server takes over the new key by itself at its next heartbeat. Install it by hand anywhere else: older copies do not know of the change.',
  ro: 'O instalare care comunică cu serverul de licențe preia singură cheia nouă la următorul semnal. Oriunde altundeva, instaleaz-o manual: copiile mai vechi nu știu de schimbare.',
};

/** A license that got more and the key that says so (C31, R12). */
export function changedKeyContent(
  facts: LicenseKeyFacts,
  say: ChangedKeyTexts,
  locale: Locale,
): MailContent {
  const product = facts.product[locale];
  return {
    subject: say.subject(sayLicense(facts, locale)),
    preheader: say.preheader,
    blocks: [
      { kind: 'brand', text: product },
      { kind: 'heading', text: say.heading },
      { kind: 'paragraph', text: say.intro(product, facts.tier[locale]) },
      { kind: 'paragraph', text: byItself[locale] },
      ...licenseKeyBlocks(facts, locale),
    ],
  };
}
