import type { LocalizedText } from '../catalog/localized-text.ts';
import type { PriceSource } from './price-candidate.ts';

/** What each price is called, on a quote's lines and in its explanation. */
export const priceLabels: Readonly<Record<PriceSource, LocalizedText>> = {
  regular: { en: 'Regular price', ro: 'Preț întreg' },
  campaign: { en: 'Campaign price', ro: 'Preț promoțional' },
  stacking: { en: 'Discount for a further license', ro: 'Reducere pentru încă o licență' },
  majorUpgrade: {
    en: 'Discount for coming from an older major version',
    ro: 'Reducere la trecerea de la o versiune majoră mai veche',
  },
  trialConversion: { en: 'Discount after the trial', ro: 'Reducere după perioada de probă' },
  earlyAdopter: { en: 'Early adopter discount', ro: 'Reducere pentru primii clienți' },
};

interface ReasonText extends LocalizedText {
  readonly fix?: LocalizedText;
}

/** Why a price does not apply. */
export const reasonTexts = {
  notOffered: {
    en: 'The product does not offer it.',
    ro: 'Produsul nu o oferă.',
  },
  noCampaign: { en: 'No campaign is configured.', ro: 'Nu este configurată nicio promoție.' },
  campaignEnded: { en: 'The campaign has ended.', ro: 'Promoția s-a încheiat.' },
  renewal: {
    en: 'Renewals keep their price.',
    ro: 'Reînnoirile își păstrează prețul.',
  },
  recurring: {
    en: 'It is off one-time prices, and this one is recurring.',
    ro: 'Se aplică prețurilor plătite o singură dată, iar acesta este recurent.',
  },
  signedOut: {
    en: 'Nobody is signed in, so what the buyer holds is not known.',
    ro: 'Nimeni nu este autentificat, deci nu se știe ce deține cumpărătorul.',
    fix: {
      en: 'Sign in with the address that holds the licenses.',
      ro: 'Autentifică-te cu adresa care deține licențele.',
    },
  },
  unverified: {
    en: 'The e-mail address of the account is not verified.',
    ro: 'Adresa de e-mail a contului nu este verificată.',
    fix: { en: 'Verify the address.', ro: 'Verifică adresa.' },
  },
  firstLicense: {
    en: 'The account holds no active paid license of the product.',
    ro: 'Contul nu deține nicio licență plătită activă a produsului.',
  },
  noOlderMajor: {
    en: 'The account holds no active license of an older major version.',
    ro: 'Contul nu deține nicio licență activă a unei versiuni majore mai vechi.',
  },
  noTrial: {
    en: 'No trial becomes this license.',
    ro: 'Nicio perioadă de probă nu devine această licență.',
  },
  notEarlyAdopter: {
    en: 'The account is not an early adopter.',
    ro: 'Contul nu este printre primii clienți.',
  },
} as const satisfies Readonly<Record<string, ReasonText>>;

/** The stable name of a reason. */
export type PriceReason = keyof typeof reasonTexts;
