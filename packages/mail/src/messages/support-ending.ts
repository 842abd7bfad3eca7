import type { Locale } from '@signet/domain/catalog/localized-text';
import { DAY, type UnixSeconds } from '@signet/domain/shared/duration';
import type { LicenseFacts } from './license-facts.ts';
import type { MailContent } from './mail-content.ts';
import { noticeContent, type NoticeTexts } from './notice-content.ts';
import { sayDuration } from './say-duration.ts';
import { sayInstant } from './say-instant.ts';

/** Facts of the notice before a support window ends. */
export interface SupportEndingFacts extends LicenseFacts {
  readonly supportUntil: UnixSeconds;
  /** Days that have begun until then, at least 1. */
  readonly daysLeft: number;
}

interface Texts extends NoticeTexts {
  readonly intro: (when: string, time: string) => string;
  readonly after: string;
  readonly renew: string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (license) => `Support ends soon: ${license}`,
    preheader: 'Your product keeps running. Renew to keep support and cloud features.',
    heading: 'Your support period ends soon',
    intro: (when, time) => `Support for this license ends on ${when}, in ${time}.`,
    after:
      'Your product keeps running without any limit. Support answers without a promised time, and cloud features pause until you renew.',
    renew:
      'Renew in the portal: the new period starts where this one ends, so no day is lost. There is nothing to reinstall.',
    button: 'Renew support',
    note: 'You get this mail once for each support period.',
  },
  ro: {
    subject: (license) => `Suportul se încheie curând: ${license}`,
    preheader: 'Produsul funcționează în continuare. Reînnoiește pentru suport și cloud.',
    heading: 'Perioada ta de suport se încheie curând',
    intro: (when, time) => `Suportul pentru această licență se încheie pe ${when}, în ${time}.`,
    after:
      'Produsul funcționează în continuare fără nicio limită. Suportul răspunde fără un termen promis, iar funcțiile din cloud sunt în pauză până reînnoiești.',
    renew:
      'Reînnoiește în portal: noua perioadă începe unde se încheie aceasta, deci nu pierzi nicio zi. Nu ai nimic de reinstalat.',
    button: 'Reînnoiește suportul',
    note: 'Primești acest e-mail o singură dată pentru fiecare perioadă de suport.',
  },
};

/** Announces the end of a support window, two weeks before (B78, C30, F22). */
export function supportEnding(facts: SupportEndingFacts, locale: Locale): MailContent {
  const say = texts[locale];
  const { supportUntil, daysLeft } = facts;
  const when = sayInstant(supportUntil, locale);
  const time = sayDuration(daysLeft * DAY, locale);
  const paragraphs = [say.intro(when, time), say.after, say.renew];
  return noticeContent(facts, { say, locale }, { paragraphs });
}
