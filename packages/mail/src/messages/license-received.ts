import type { Locale } from '@signet/domain/catalog/localized-text';
import type { LicenseKeyFacts } from './license-facts.ts';
import { licenseKeyBlocks } from './license-key-blocks.ts';
import type { MailContent } from './mail-content.ts';
import { sayLicense } from './say-license.ts';

/** Facts of the mail to a license's new owner. */
export interface LicenseReceivedFacts extends LicenseKeyFacts {
  /** The company or the address of whoever held it before. */
  readonly previousOwner: string;
}

interface Texts {
  readonly subject: (license: string) => string;
  readonly preheader: string;
  readonly heading: string;
  readonly intro: (product: string, tier: string, owner: string) => string;
  readonly handOver: string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (license) => `Now yours: the license ${license}`,
    preheader: 'The transfer is done. Here is the new key.',
    heading: 'This license is now yours',
    intro: (product, tier, owner) =>
      `The ${product} license (${tier}) of ${owner} was transferred to you, free of charge. Its domains, tier, extras and support period stay as they were.`,
    handOver:
      'An install that is in touch with the license server takes over this key by itself at its next heartbeat, within 30 days of the transfer. Install it by hand anywhere else.',
  },
  ro: {
    subject: (license) => `Acum este a ta: licența ${license}`,
    preheader: 'Transferul s-a încheiat. Aceasta este cheia nouă.',
    heading: 'Această licență este acum a ta',
    intro: (product, tier, owner) =>
      `Licența ${product} (${tier}), deținută până acum de ${owner}, ți-a fost transferată gratuit. Domeniile, nivelul, extensiile și perioada de suport rămân neschimbate.`,
    handOver:
      'O instalare care comunică cu serverul de licențe preia singură această cheie la următorul semnal, în cel mult 30 de zile de la transfer. Oriunde altundeva, instaleaz-o manual.',
  },
};

/** The key of a transferred license for its new owner (B34, F17, R11). */
export function licenseReceived(facts: LicenseReceivedFacts, locale: Locale): MailContent {
  const say = texts[locale];
  const product = facts.product[locale];
  return {
    subject: say.subject(sayLicense(facts, locale)),
    preheader: say.preheader,
    blocks: [
      { kind: 'brand', text: product },
      { kind: 'heading', text: say.heading },
      { kind: 'paragraph', text: say.intro(product, facts.tier[locale], facts.previousOwner) },
      { kind: 'paragraph', text: say.handOver },
      ...licenseKeyBlocks(facts, locale),
    ],
  };
}
