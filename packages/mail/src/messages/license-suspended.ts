import type { Locale, LocalizedText } from '@signet/domain/catalog/localized-text';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { LicenseFacts } from './license-facts.ts';
import type { MailContent } from './mail-content.ts';
import { noticeContent, type NoticeTexts } from './notice-content.ts';
import { sayInstant } from './say-instant.ts';

/** Facts of the notice about a suspension; its reason is the operators' own and stays with them. */
export interface LicenseSuspendedFacts extends LicenseFacts {
  readonly suspendedAt: UnixSeconds;
  readonly effects: readonly LocalizedText[];
}

interface Texts extends NoticeTexts {
  readonly intro: (when: string) => string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (license) => `Suspended: your license ${license}`,
    preheader: 'It is paused, not ended. Write to us to have it reinstated.',
    heading: 'Your license is suspended',
    intro: (when) =>
      `We suspended this license on ${when}. It is paused and can be reinstated with everything that belongs to it.`,
    button: 'Open the portal',
    note: 'Write to us to learn the reason and to have it reinstated; the portal shows how to reach us.',
  },
  ro: {
    subject: (license) => `Suspendată: licența ta ${license}`,
    preheader: 'Este în pauză, nu încheiată. Scrie-ne ca să o reactivăm.',
    heading: 'Licența ta este suspendată',
    intro: (when) =>
      `Această licență a fost suspendată pe ${when}. Este în pauză și poate fi reactivată cu tot ce îi aparține.`,
    button: 'Deschide portalul',
    note: 'Scrie-ne ca să afli motivul și ca să o reactivăm; portalul îți arată cum ne poți contacta.',
  },
};

/** Tells a customer that a license is paused (D06, D10). */
export function licenseSuspended(facts: LicenseSuspendedFacts, locale: Locale): MailContent {
  const say = texts[locale];
  const { suspendedAt, effects } = facts;
  const paragraphs = [say.intro(sayInstant(suspendedAt, locale))];
  return noticeContent(facts, { say, locale }, { paragraphs, effects });
}
