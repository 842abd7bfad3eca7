import type { Locale, LocalizedText } from '@signet/domain/catalog/localized-text';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { LicenseFacts } from './license-facts.ts';
import type { MailContent } from './mail-content.ts';
import { noticeContent, type NoticeTexts } from './notice-content.ts';
import { sayInstant } from './say-instant.ts';

/** Facts of the notice about a refund. */
export interface LicenseRefundedFacts extends LicenseFacts {
  /** From when on the license is over. */
  readonly endedAt: UnixSeconds;
  readonly effects: readonly LocalizedText[];
}

interface Texts extends NoticeTexts {
  readonly intro: string;
  readonly ended: (when: string) => string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (license) => `Refunded: your license ${license}`,
    preheader: 'The payment was refunded, and the license is over.',
    heading: 'Your license was refunded',
    intro:
      'The whole payment for this license was refunded. Your bank may need a few days to show it.',
    ended: (when) => `The license is over since ${when}.`,
    button: 'Open the portal',
    note: 'Did you not ask for a refund? The portal shows how to reach us.',
  },
  ro: {
    subject: (license) => `Rambursată: licența ta ${license}`,
    preheader: 'Plata a fost rambursată, iar licența s-a încheiat.',
    heading: 'Licența ta a fost rambursată',
    intro:
      'Plata pentru această licență a fost rambursată integral. Banca ta poate avea nevoie de câteva zile până o afișează.',
    ended: (when) => `Licența este încheiată din ${when}.`,
    button: 'Deschide portalul',
    note: 'Nu ai cerut o rambursare? Portalul îți arată cum ne poți contacta.',
  },
};

/** Tells a customer that a license was paid back and is over (F21, B45–B51). */
export function licenseRefunded(facts: LicenseRefundedFacts, locale: Locale): MailContent {
  const say = texts[locale];
  const { endedAt, effects } = facts;
  const paragraphs = [say.intro, say.ended(sayInstant(endedAt, locale))];
  return noticeContent(facts, { say, locale }, { paragraphs, effects });
}
