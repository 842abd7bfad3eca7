import type { Locale, LocalizedText } from '@signet/domain/catalog/localized-text';
import { DAY, type UnixSeconds } from '@signet/domain/shared/duration';
import type { LicenseFacts } from './license-facts.ts';
import type { MailContent } from './mail-content.ts';
import { noticeContent, type NoticeTexts } from './notice-content.ts';
import { sayDuration } from './say-duration.ts';
import { sayInstant } from './say-instant.ts';

/** Facts of the warning before a term ends. */
export interface LicenseExpiringFacts extends LicenseFacts {
  readonly expiresAt: UnixSeconds;
  /** Days that have begun until then, at least 1. */
  readonly daysLeft: number;
  /** What its end would do. */
  readonly effects: readonly LocalizedText[];
}

interface Texts extends Omit<NoticeTexts, 'subject' | 'heading'> {
  readonly subject: (time: string) => (license: string) => string;
  readonly heading: (time: string) => string;
  readonly intro: (when: string) => string;
  readonly renew: string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (time) => (license) => `${time} left: your license ${license}`,
    preheader: 'Renew it in the portal and nothing stops.',
    heading: (time) => `Your license ends in ${time}`,
    intro: (when) => `This license is valid until ${when}.`,
    renew:
      'Renew it before then and nothing stops: the days that are left are added to the new term. If you do not, this happens:',
    button: 'Renew in the portal',
    note: 'We remind you seven, three and one day before the end, and once when it has come.',
  },
  ro: {
    subject: (time) => (license) => `Încă ${time}: licența ta ${license}`,
    preheader: 'Reînnoiește-o în portal și nu se oprește nimic.',
    heading: (time) => `Licența ta expiră în ${time}`,
    intro: (when) => `Această licență este valabilă până pe ${when}.`,
    renew:
      'Reînnoiește-o până atunci și nu se oprește nimic: zilele rămase se adaugă la noul termen. Dacă nu o faci, se întâmplă următoarele:',
    button: 'Reînnoiește în portal',
    note: 'Îți amintim cu șapte, trei și o zi înainte și încă o dată la expirare.',
  },
};

/** Warns that a term ends soon: seven, three and one day before (E18, F18). */
export function licenseExpiring(facts: LicenseExpiringFacts, locale: Locale): MailContent {
  const { expiresAt, daysLeft, effects } = facts;
  const time = sayDuration(daysLeft * DAY, locale);
  const { subject, heading, ...texted } = texts[locale];
  const say = { ...texted, subject: subject(time), heading: heading(time) };
  const paragraphs = [say.intro(sayInstant(expiresAt, locale)), say.renew];
  return noticeContent(facts, { say, locale }, { paragraphs, effects });
}
