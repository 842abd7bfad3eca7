import type { Locale, LocalizedText } from '@signet/domain/catalog/localized-text';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { LicenseFacts } from './license-facts.ts';
import type { MailContent } from './mail-content.ts';
import { noticeContent, type NoticeTexts } from './notice-content.ts';
import { sayInstant } from './say-instant.ts';

/** Facts of the notice about a revocation. */
export interface LicenseRevokedFacts extends LicenseFacts {
  readonly revokedAt: UnixSeconds;
  /** In the operator's words; `null` where the operator did not share it. */
  readonly reason: string | null;
  /** What stops and what keeps running, as the revocation's preview lists it. */
  readonly effects: readonly LocalizedText[];
}

interface Texts extends NoticeTexts {
  readonly intro: (when: string) => string;
  readonly reason: string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (license) => `Revoked: your license ${license}`,
    preheader: 'What this means, and what you can do.',
    heading: 'Your license was revoked',
    intro: (when) => `We revoked this license on ${when}. A revocation is final.`,
    reason: 'Reason',
    button: 'Open the portal',
    note: 'Do you believe that this is a mistake? The portal shows how to reach us.',
  },
  ro: {
    subject: (license) => `Revocată: licența ta ${license}`,
    preheader: 'Ce înseamnă acest lucru și ce poți face.',
    heading: 'Licența ta a fost revocată',
    intro: (when) => `Această licență a fost revocată pe ${when}. Revocarea este definitivă.`,
    reason: 'Motiv',
    button: 'Deschide portalul',
    note: 'Crezi că este o greșeală? Portalul îți arată cum ne poți contacta.',
  },
};

/** Tells a customer that a license was revoked, and why (F21, B37). */
export function licenseRevoked(facts: LicenseRevokedFacts, locale: Locale): MailContent {
  const say = texts[locale];
  const { revokedAt, reason, effects } = facts;
  return noticeContent(
    facts,
    { say, locale },
    {
      paragraphs: [say.intro(sayInstant(revokedAt, locale))],
      rows: reason === null ? [] : [{ label: say.reason, values: [reason] }],
      effects,
    },
  );
}
