import type { Locale, LocalizedText } from '@signet/domain/catalog/localized-text';
import type { BillingPeriod, OfferValidity } from '@signet/domain/catalog/pricing';
import { sayPeriod } from '@signet/domain/catalog/say-period';
import type { SupportChannel, SupportPlan } from '@signet/domain/catalog/support-plan';

/** Headings of a product's sheet. */
export const sheetTexts = {
  offers: { en: 'Offers', ro: 'Oferte' },
  supportPlans: { en: 'Support plans', ro: 'Planuri de suport' },
  notSold: { en: 'Not sold here.', ro: 'Nu se vinde aici.' },
  noPrice: { en: 'not sold by itself', ro: 'nu se vinde separat' },
  noPromise: { en: 'no response time promised', ro: 'fără timp de răspuns promis' },
  until: { en: 'until', ro: 'până la' },
  credits: { en: 'credits', ro: 'credite' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** “per year”. */
export const everyTexts: Readonly<Record<BillingPeriod, LocalizedText>> = {
  month: { en: 'a month', ro: 'pe lună' },
  year: { en: 'a year', ro: 'pe an' },
};

const channelTexts: Readonly<Record<SupportChannel, LocalizedText>> = {
  community: { en: 'community', ro: 'comunitate' },
  email: { en: 'e-mail', ro: 'e-mail' },
  ticket: { en: 'tickets', ro: 'tichete' },
  chat: { en: 'chat', ro: 'chat' },
  dedicated_channel: { en: 'a channel of its own', ro: 'canal dedicat' },
};

/** How long what is bought is valid. */
export function sayValidity(validity: OfferValidity, locale: Locale): string {
  switch (validity.type) {
    case 'lifetime':
      return { en: 'for life', ro: 'pe viață' }[locale];
    case 'subscription':
      return { en: 'as long as it is paid', ro: 'cât timp se plătește' }[locale];
    case 'yearly':
      return sayPeriod('365d')[locale];
    case 'monthly':
      return sayPeriod('30d')[locale];
    case 'custom':
      return sayPeriod(`${validity.days}d`)[locale];
  }
}

/** By which channels a plan answers, and how soon. */
export function sayPlan({ channels, responseHours }: SupportPlan, locale: Locale): string {
  const ways = channels.map((channel) => channelTexts[channel][locale]).join(', ');
  if (responseHours === null) return `${ways}; ${sheetTexts.noPromise[locale]}`;
  const { from, atMost } = responseHours;
  return `${ways}; ${from === undefined ? '≤ ' : `${from}–`}${atMost} h`;
}
