import type { LocalizedText } from './localized-text.ts';

interface ProblemText {
  readonly text: LocalizedText;
  readonly fix: LocalizedText;
}

/** Every problem a catalog can have, and what to do about it. */
export const catalogProblemTexts = {
  'unknown-name': {
    text: { en: '“{detail}” is not declared.', ro: '„{detail}” nu este declarat.' },
    fix: {
      en: 'Declare it, or write one of: {known}.',
      ro: 'Declară-l sau scrie unul dintre: {known}.',
    },
  },
  'name-twice': {
    text: {
      en: '“{detail}” is the name of two numbers, and a license carries one number by a name.',
      ro: '„{detail}” este numele a două numere, iar o licență poartă un singur număr sub un nume.',
    },
    fix: {
      en: 'Give the limit, interval or quota a name of its own.',
      ro: 'Dă limitei, intervalului sau cotei un nume propriu.',
    },
  },
  'empty-text': {
    text: {
      en: 'A text is missing in one of the languages.',
      ro: 'Un text lipsește într-una dintre limbi.',
    },
    fix: { en: 'Write it in English and Romanian.', ro: 'Scrie-l în engleză și în română.' },
  },
  cycle: {
    text: {
      en: 'The tiers inherit each other: {detail}.',
      ro: 'Nivelurile se moștenesc unul pe altul: {detail}.',
    },
    fix: {
      en: 'Let the lowest inherit nothing.',
      ro: 'Lasă-l pe cel mai de jos să nu moștenească nimic.',
    },
  },
  'not-monotone': {
    text: {
      en: 'It is less than in the tier before it: {detail}.',
      ro: 'Este mai puțin decât în nivelul dinainte: {detail}.',
    },
    fix: {
      en: 'Raise it, reorder the tiers, or say `notMonotone: true`.',
      ro: 'Mărește valoarea, reordonează nivelurile sau scrie `notMonotone: true`.',
    },
  },
  'not-a-count': {
    text: { en: '{detail} is not a count.', ro: '{detail} nu este un număr de unități.' },
    fix: {
      en: 'Write a whole number that is not too small, or `unlimited` for a limit or quota.',
      ro: 'Scrie un număr întreg care nu este prea mic sau `unlimited` pentru o limită ori o cotă.',
    },
  },
  'no-free-tier': {
    text: {
      en: 'The policy falls back to a free tier and does not name one.',
      ro: 'Politica revine la un nivel gratuit, dar nu numește unul.',
    },
    fix: { en: 'Name one as `freeTier`: {known}.', ro: 'Numește unul în `freeTier`: {known}.' },
  },
  thresholds: {
    text: {
      en: 'The days of the heartbeat states do not rise: {detail}.',
      ro: 'Zilele stărilor de semnal nu cresc: {detail}.',
    },
    fix: {
      en: 'Write graceDays < softLockDays < readOnlyDays.',
      ro: 'Scrie graceDays < softLockDays < readOnlyDays.',
    },
  },
  'not-a-currency': {
    text: { en: '“{detail}” is not a currency code.', ro: '„{detail}” nu este un cod de monedă.' },
    fix: {
      en: 'Write each ISO 4217 code once, in upper case: EUR.',
      ro: 'Scrie fiecare cod ISO 4217 o singură dată, cu majuscule: EUR.',
    },
  },
  'price-missing': {
    text: { en: 'There is no price in {detail}.', ro: 'Nu există preț în {detail}.' },
    fix: { en: 'Add it, in minor units.', ro: 'Adaugă-l, în subunități.' },
  },
  'not-an-amount': {
    text: { en: '{detail} is not an amount.', ro: '{detail} nu este o sumă.' },
    fix: {
      en: 'Write a whole count of minor units: 2,990.00 is 299000.',
      ro: 'Scrie un număr întreg de subunități: 2.990,00 este 299000.',
    },
  },
  'no-price': {
    text: { en: 'The offer has no price at all.', ro: 'Oferta nu are niciun preț.' },
    fix: { en: 'Give it `oneTime` or `recurring`.', ro: 'Dă-i `oneTime` sau `recurring`.' },
  },
  'not-for-sale': {
    text: {
      en: 'The tier “{detail}” is internal and never sold.',
      ro: 'Nivelul „{detail}” este intern și nu se vinde.',
    },
    fix: { en: 'Offer one of: {known}.', ro: 'Oferă unul dintre: {known}.' },
  },
  'not-offered': {
    text: {
      en: 'No offer sells this tier.',
      ro: 'Nicio ofertă nu vinde acest nivel.',
    },
    fix: {
      en: 'Add an offer, or say `internal: true`.',
      ro: 'Adaugă o ofertă sau scrie `internal: true`.',
    },
  },
  'not-an-instant': {
    text: { en: '“{detail}” is not an instant.', ro: '„{detail}” nu este un moment.' },
    fix: {
      en: 'Write ISO 8601 in UTC: 2026-12-31T22:00:00Z.',
      ro: 'Scrie ISO 8601 în UTC: 2026-12-31T22:00:00Z.',
    },
  },
  'campaign-not-lower': {
    text: {
      en: 'The campaign is not below the regular price in {detail}.',
      ro: 'Promoția nu este sub prețul întreg în {detail}.',
    },
    fix: { en: 'Lower it, or remove the campaign.', ro: 'Micșoreaz-o sau elimină promoția.' },
  },
  'not-a-percentage': {
    text: { en: '{detail} is not a percentage.', ro: '{detail} nu este un procent.' },
    fix: {
      en: 'Write a number from 0 to 100, with at most two decimals.',
      ro: 'Scrie un număr de la 0 la 100, cu cel mult două zecimale.',
    },
  },
  'stacking-falls': {
    text: {
      en: 'A further license gets less off than the one before: {detail}.',
      ro: 'O licență în plus primește o reducere mai mică decât cea dinainte: {detail}.',
    },
    fix: { en: 'Let the percentages rise.', ro: 'Lasă procentele să crească.' },
  },
  'not-a-period': {
    text: { en: '“{detail}” is not a period.', ro: '„{detail}” nu este o perioadă.' },
    fix: {
      en: 'Write days or months, at most ten years: 30d, 12mo.',
      ro: 'Scrie zile sau luni, cel mult zece ani: 30d, 12mo.',
    },
  },
  'not-a-package': {
    text: {
      en: '“{detail}” is not the name of an npm package.',
      ro: '„{detail}” nu este numele unui pachet npm.',
    },
    fix: {
      en: 'Write it in lower case, with its scope: @vendor/name.',
      ro: 'Scrie-l cu litere mici, împreună cu domeniul lui: @vendor/name.',
    },
  },
  'response-time': {
    text: {
      en: 'The response time is not a span of hours: {detail}.',
      ro: 'Timpul de răspuns nu este un interval de ore: {detail}.',
    },
    fix: { en: 'Write from < atMost, in hours.', ro: 'Scrie from < atMost, în ore.' },
  },
  'payment-methods': {
    text: {
      en: 'These are not ways to pay at a checkout: {detail}.',
      ro: 'Acestea nu sunt metode de plată pentru o sesiune de plată: {detail}.',
    },
    fix: {
      en: 'Write at least one of these, each once: {known}.',
      ro: 'Scrie cel puțin una dintre acestea, fiecare o singură dată: {known}.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;

/** The stable name of a problem. */
export type CatalogProblemCode = keyof typeof catalogProblemTexts;
