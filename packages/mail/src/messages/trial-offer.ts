import type { Locale, LocalizedText } from '@signet/domain/catalog/localized-text';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { LicenseFacts } from './license-facts.ts';
import type { MailContent } from './mail-content.ts';
import { noticeContent, type NoticeTexts } from './notice-content.ts';
import { sayInstant } from './say-instant.ts';

/** Facts of the offer in a trial's last days. */
export interface TrialOfferFacts extends LicenseFacts {
  readonly expiresAt: UnixSeconds;
  /** Off the price of whoever turns the trial into a license; `null` where the catalog has no such discount. */
  readonly percent: number | null;
  /** What the trial's end does. */
  readonly effects: readonly LocalizedText[];
}

interface Texts extends Omit<NoticeTexts, 'preheader'> {
  readonly preheader: (percent: number | null) => string;
  readonly intro: (when: string) => string;
  readonly offer: (percent: number) => string;
  readonly otherwise: string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (license) => `Your trial ends soon: ${license}`,
    preheader: (percent) =>
      percent === null ? 'Keep what you have built.' : `${percent}% off when you keep it.`,
    heading: 'Keep what you have built',
    intro: (when) => `Your trial ends on ${when}.`,
    offer: (percent) =>
      `Turn it into a license before it ends and pay ${percent}% less. The portal takes the discount off by itself when you are signed in.`,
    otherwise: 'If you do nothing, no money is due and this happens:',
    button: 'See the offer',
    note: 'The discount does not combine with others: the portal shows each price and takes the lowest.',
  },
  ro: {
    subject: (license) => `Proba se încheie curând: ${license}`,
    preheader: (percent) =>
      percent === null ? 'Păstrează ce ai construit.' : `${percent}% reducere dacă o păstrezi.`,
    heading: 'Păstrează ce ai construit',
    intro: (when) => `Perioada ta de probă se încheie pe ${when}.`,
    offer: (percent) =>
      `Transform-o în licență înainte să se încheie și plătești cu ${percent}% mai puțin. Portalul aplică singur reducerea când ești conectat.`,
    otherwise: 'Dacă nu faci nimic, nu ai nimic de plătit și se întâmplă următoarele:',
    button: 'Vezi oferta',
    note: 'Reducerea nu se cumulează cu altele: portalul arată fiecare preț și îl aplică pe cel mai mic.',
  },
};

/** The conversion offer of a trial's day 25 (C37, F19, R17). */
export function trialOffer(facts: TrialOfferFacts, locale: Locale): MailContent {
  const { expiresAt, percent, effects } = facts;
  const { preheader, ...texted } = texts[locale];
  const say = { ...texted, preheader: preheader(percent) };
  const offer = percent === null ? [] : [say.offer(percent)];
  const paragraphs = [say.intro(sayInstant(expiresAt, locale)), ...offer, say.otherwise];
  return noticeContent(facts, { say, locale }, { paragraphs, effects });
}
