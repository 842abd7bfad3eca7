import type { Locale } from '@signet/domain/catalog/localized-text';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { identityRows } from './license-fact-rows.ts';
import type { LicenseFacts } from './license-facts.ts';
import type { MailContent } from './mail-content.ts';
import { sayInstant } from './say-instant.ts';
import { sayLicense } from './say-license.ts';

/** Facts of the notice to a license's previous owner; there is no key in it. */
export interface LicenseTransferredFacts extends LicenseFacts {
  /** The company or the address of whoever holds it now. */
  readonly newOwner: string;
  readonly transferredAt: UnixSeconds;
}

interface Texts {
  readonly subject: (license: string) => string;
  readonly preheader: string;
  readonly heading: string;
  readonly intro: (owner: string, when: string) => string;
  readonly meaning: string;
  readonly effects: readonly string[];
  readonly portal: string;
  readonly objection: string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (license) => `Transferred: your license ${license}`,
    preheader: 'For your information. You have nothing to do.',
    heading: 'Your license was transferred',
    intro: (owner, when) =>
      `As you agreed, this license now belongs to ${owner}. It was transferred on ${when}. This mail is for your information: you have nothing to do.`,
    meaning: 'What this means',
    effects: [
      'The license is managed from the portal of the new owner.',
      'Support and downloads now belong to the new owner.',
      'The new owner has a new key; yours no longer entitles anyone to use the product.',
    ],
    portal: 'Open the portal',
    objection: 'Did you not agree to this transfer? Tell us through the portal as soon as you can.',
  },
  ro: {
    subject: (license) => `Transferată: licența ta ${license}`,
    preheader: 'Doar pentru informare. Nu ai nimic de făcut.',
    heading: 'Licența ta a fost transferată',
    intro: (owner, when) =>
      `Așa cum ai confirmat, această licență îi aparține acum noului proprietar, ${owner}. Transferul a avut loc pe ${when}. Acest e-mail este doar pentru informare: nu ai nimic de făcut.`,
    meaning: 'Ce înseamnă acest lucru',
    effects: [
      'Licența se administrează din portalul noului proprietar.',
      'Suportul și descărcările îi revin acum noului proprietar.',
      'Noul proprietar are o cheie nouă; cheia ta nu mai dă nimănui dreptul să folosească produsul.',
    ],
    portal: 'Deschide portalul',
    objection: 'Nu ai fost de acord cu acest transfer? Scrie-ne din portal cât mai curând.',
  },
};

/** Tells the previous owner that a transfer is done: informational, without a key (B33, F16, R11). */
export function licenseTransferred(facts: LicenseTransferredFacts, locale: Locale): MailContent {
  const say = texts[locale];
  return {
    subject: say.subject(sayLicense(facts, locale)),
    preheader: say.preheader,
    blocks: [
      { kind: 'brand', text: facts.product[locale] },
      { kind: 'heading', text: say.heading },
      {
        kind: 'paragraph',
        text: say.intro(facts.newOwner, sayInstant(facts.transferredAt, locale)),
      },
      { kind: 'facts', rows: identityRows(facts, locale) },
      { kind: 'subheading', text: say.meaning },
      { kind: 'list', items: say.effects },
      { kind: 'button', label: say.portal, url: facts.portalUrl },
      { kind: 'note', text: say.objection },
    ],
  };
}
