import type { Locale, LocalizedText } from '@signet/domain/catalog/localized-text';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { identityRows } from './license-fact-rows.ts';
import type { LicenseFacts } from './license-facts.ts';
import type { MailBlock, MailContent } from './mail-content.ts';
import { sayInstant } from './say-instant.ts';
import { sayLicense } from './say-license.ts';

/** Facts of the notice about a revocation. */
export interface LicenseRevokedFacts extends LicenseFacts {
  readonly revokedAt: UnixSeconds;
  /** In the operator's words; `null` where the operator did not share it. */
  readonly reason: string | null;
  /** What stops and what keeps running, as the revocation's preview lists it. */
  readonly effects: readonly LocalizedText[];
}

interface Texts {
  readonly subject: (license: string) => string;
  readonly preheader: string;
  readonly heading: string;
  readonly intro: (when: string) => string;
  readonly reason: string;
  readonly meaning: string;
  readonly portal: string;
  readonly mistake: string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (license) => `Revoked: your license ${license}`,
    preheader: 'What this means, and what you can do.',
    heading: 'Your license was revoked',
    intro: (when) => `We revoked this license on ${when}. A revocation is final.`,
    reason: 'Reason',
    meaning: 'What this means',
    portal: 'Open the portal',
    mistake: 'Do you believe that this is a mistake? The portal shows how to reach us.',
  },
  ro: {
    subject: (license) => `Revocată: licența ta ${license}`,
    preheader: 'Ce înseamnă acest lucru și ce poți face.',
    heading: 'Licența ta a fost revocată',
    intro: (when) => `Această licență a fost revocată pe ${when}. Revocarea este definitivă.`,
    reason: 'Motiv',
    meaning: 'Ce înseamnă acest lucru',
    portal: 'Deschide portalul',
    mistake: 'Crezi că este o greșeală? Portalul îți arată cum ne poți contacta.',
  },
};

/** Tells a customer that a license was revoked, and why (F21, B37). */
export function licenseRevoked(facts: LicenseRevokedFacts, locale: Locale): MailContent {
  const say = texts[locale];
  const identity = identityRows(facts, locale);
  const rows =
    facts.reason === null ? identity : [...identity, { label: say.reason, values: [facts.reason] }];
  return {
    subject: say.subject(sayLicense(facts, locale)),
    preheader: say.preheader,
    blocks: [
      { kind: 'brand', text: facts.product[locale] },
      { kind: 'heading', text: say.heading },
      { kind: 'paragraph', text: say.intro(sayInstant(facts.revokedAt, locale)) },
      { kind: 'facts', rows },
      ...effectBlocks(facts.effects, locale),
      { kind: 'button', label: say.portal, url: facts.portalUrl },
      { kind: 'note', text: say.mistake },
    ],
  };
}

function effectBlocks(effects: readonly LocalizedText[], locale: Locale): readonly MailBlock[] {
  if (effects.length === 0) return [];
  return [
    { kind: 'subheading', text: texts[locale].meaning },
    { kind: 'list', items: effects.map((effect) => effect[locale]) },
  ];
}
