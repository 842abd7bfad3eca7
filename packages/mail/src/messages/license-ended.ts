import type { Locale, LocalizedText } from '@signet/domain/catalog/localized-text';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { LicenseFacts } from './license-facts.ts';
import type { MailContent } from './mail-content.ts';
import { noticeContent, type NoticeTexts } from './notice-content.ts';
import { sayInstant } from './say-instant.ts';

/** Facts of the notice that a term or a trial is over. */
export interface LicenseEndedFacts extends LicenseFacts {
  readonly endedAt: UnixSeconds;
  readonly isTrial: boolean;
  readonly effects: readonly LocalizedText[];
}

interface Texts extends NoticeTexts {
  readonly intro: (when: string) => string;
  readonly next: string;
}

const ofTerm: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (license) => `Expired: your license ${license}`,
    preheader: 'Renew it in the portal to go on.',
    heading: 'Your license has expired',
    intro: (when) => `This license was valid until ${when}.`,
    next: 'Renew it in the portal and it works again under the same id, with the same rights.',
    button: 'Renew in the portal',
    note: 'Did you renew it already? Then install the key from the newest mail.',
  },
  ro: {
    subject: (license) => `Expirată: licența ta ${license}`,
    preheader: 'Reînnoiește-o în portal ca să continui.',
    heading: 'Licența ta a expirat',
    intro: (when) => `Această licență a fost valabilă până pe ${when}.`,
    next: 'Reînnoiește-o în portal și funcționează din nou, cu același identificator și aceleași drepturi.',
    button: 'Reînnoiește în portal',
    note: 'Ai reînnoit-o deja? Atunci instalează cheia din cel mai nou e-mail.',
  },
};

const ofTrial: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (license) => `Your trial is over: ${license}`,
    preheader: 'Buy the license in the portal to go on where you were.',
    heading: 'Your trial is over',
    intro: (when) => `The trial ended on ${when}.`,
    next: 'Buy the license in the portal to go on where you were. The key comes by mail at once.',
    button: 'Buy in the portal',
    note: 'Your admin pages stay open, so that you can take your data with you.',
  },
  ro: {
    subject: (license) => `Perioada de probă s-a încheiat: ${license}`,
    preheader: 'Cumpără licența în portal ca să continui de unde ai rămas.',
    heading: 'Perioada ta de probă s-a încheiat',
    intro: (when) => `Perioada de probă s-a încheiat pe ${when}.`,
    next: 'Cumpără licența în portal ca să continui de unde ai rămas. Cheia vine imediat pe e-mail.',
    button: 'Cumpără în portal',
    note: 'Paginile tale de administrare rămân deschise, ca să îți poți lua datele cu tine.',
  },
};

/** Tells a customer that a term or a trial is over (C38, F20, R17). */
export function licenseEnded(facts: LicenseEndedFacts, locale: Locale): MailContent {
  const { endedAt, isTrial, effects } = facts;
  const say = (isTrial ? ofTrial : ofTerm)[locale];
  const paragraphs = [say.intro(sayInstant(endedAt, locale)), say.next];
  return noticeContent(facts, { say, locale }, { paragraphs, effects });
}
