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
  readonly older: string;
  readonly unexpected: string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (license) => `A new copy of your key: ${license}`,
    preheader: 'Same rights, new signature. Older copies keep working.',
    heading: 'A new copy of your key',
    intro: (product, tier) =>
      `Here is a new copy of the key of your ${product} license (${tier}). The rights are the same, the signature is new.`,
    older:
      'The copy you already use keeps working, so nothing stops if you install this one later.',
    unexpected:
      'Did you not expect this mail? Your license is unchanged. Tell us through the portal if you believe that someone else has your key.',
  },
  ro: {
    subject: (license) => `O copie nouă a cheii tale: ${license}`,
    preheader: 'Aceleași drepturi, semnătură nouă. Copiile mai vechi rămân valabile.',
    heading: 'O copie nouă a cheii tale',
    intro: (product, tier) =>
      `Aceasta este o copie nouă a cheii licenței tale ${product} (${tier}). Drepturile sunt aceleași, semnătura este nouă.`,
    older:
      'Copia pe care o folosești deja rămâne valabilă, așa că nimic nu se oprește dacă o instalezi pe aceasta mai târziu.',
    unexpected:
      'Nu te așteptai la acest e-mail? Licența ta a rămas neschimbată. Scrie-ne din portal dacă bănuiești că altcineva are cheia ta.',
  },
};

/** The next generation of a key, on request; older ones stay valid (B26, F14, R12). */
export function licenseResent(facts: LicenseKeyFacts, locale: Locale): MailContent {
  const say = texts[locale];
  return {
    subject: say.subject(sayLicense(facts, locale)),
    preheader: say.preheader,
    blocks: [
      { kind: 'brand', text: facts.product[locale] },
      { kind: 'heading', text: say.heading },
      { kind: 'paragraph', text: say.intro(facts.product[locale], facts.tier[locale]) },
      { kind: 'paragraph', text: say.older },
      ...licenseKeyBlocks(facts, locale),
      { kind: 'note', text: say.unexpected },
    ],
  };
}
