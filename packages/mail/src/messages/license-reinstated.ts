import type { Locale } from '@signet/domain/catalog/localized-text';
import type { LicenseFacts } from './license-facts.ts';
import type { MailContent } from './mail-content.ts';
import { noticeContent, type NoticeTexts } from './notice-content.ts';

interface Texts extends NoticeTexts {
  readonly intro: string;
  readonly heartbeat: string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (license) => `Active again: your license ${license}`,
    preheader: 'The suspension is over. The key you have works again.',
    heading: 'Your license is active again',
    intro:
      'The suspension of this license is over. The key that you have works again, with the same rights and dates as before.',
    heartbeat:
      'An install that is in touch with the license server learns of it at its next heartbeat. You have nothing to do.',
    button: 'Open the portal',
    note: 'Does something not work as before? The portal shows how to reach us.',
  },
  ro: {
    subject: (license) => `Din nou activă: licența ta ${license}`,
    preheader: 'Suspendarea s-a încheiat. Cheia pe care o ai funcționează din nou.',
    heading: 'Licența ta este din nou activă',
    intro:
      'Suspendarea acestei licențe s-a încheiat. Cheia pe care o ai funcționează din nou, cu aceleași drepturi și aceleași date ca înainte.',
    heartbeat:
      'O instalare care comunică cu serverul de licențe află acest lucru la următorul semnal. Nu ai nimic de făcut.',
    button: 'Deschide portalul',
    note: 'Ceva nu merge ca înainte? Portalul îți arată cum ne poți contacta.',
  },
};

/** Tells a customer that a suspension is over (D10). */
export function licenseReinstated(facts: LicenseFacts, locale: Locale): MailContent {
  const say = texts[locale];
  return noticeContent(facts, { say, locale }, { paragraphs: [say.intro, say.heartbeat] });
}
