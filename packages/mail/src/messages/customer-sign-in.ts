import type { Locale } from '@signet/domain/catalog/localized-text';
import type { MailContent } from './mail-content.ts';
import { sayDuration } from './say-duration.ts';

/** Facts of a customer's sign-in mail; link and code are secrets and exist in memory only. */
export interface CustomerSignInFacts {
  /** How the vendor calls itself to customers. */
  readonly vendor: string;
  readonly url: string;
  /** Six characters. */
  readonly code: string;
  /** How long link and code work. */
  readonly validSeconds: number;
}

interface Texts {
  readonly subject: (vendor: string) => string;
  readonly preheader: string;
  readonly heading: string;
  readonly intro: string;
  readonly button: string;
  readonly code: string;
  readonly once: (time: string) => string;
  readonly unexpected: string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (vendor) => `Sign in to the ${vendor} portal`,
    preheader: 'A link and a code, for one sign-in.',
    heading: 'Sign in to the portal',
    intro: 'Open the link in the browser in which you asked for it, then confirm there.',
    button: 'Sign in',
    code: 'Or type this code on the sign-in page',
    once: (time) => `Both work for one sign-in, within ${time}.`,
    unexpected:
      'Did you not ask for this? Then ignore this mail, and give the code to nobody. Nobody can sign in without the link or the code.',
  },
  ro: {
    subject: (vendor) => `Conectare la portalul ${vendor}`,
    preheader: 'Un link și un cod, pentru o singură conectare.',
    heading: 'Conectează-te la portal',
    intro: 'Deschide linkul în browserul din care l-ai cerut, apoi confirmă acolo.',
    button: 'Conectează-te',
    code: 'Sau introdu acest cod în pagina de conectare',
    once: (time) => `Linkul și codul sunt valabile ${time}, pentru o singură conectare.`,
    unexpected:
      'Nu tu ai cerut conectarea? Atunci ignoră acest e-mail și nu da codul nimănui. Fără link sau cod nu se poate conecta nimeni.',
  },
};

/** Link and code with which a customer signs in to the portal (F23, C47). */
export function customerSignIn(facts: CustomerSignInFacts, locale: Locale): MailContent {
  const say = texts[locale];
  return {
    subject: say.subject(facts.vendor),
    preheader: say.preheader,
    blocks: [
      { kind: 'brand', text: facts.vendor },
      { kind: 'heading', text: say.heading },
      { kind: 'paragraph', text: say.intro },
      { kind: 'button', label: say.button, url: facts.url },
      { kind: 'code', label: say.code, code: facts.code },
      { kind: 'paragraph', text: say.once(sayDuration(facts.validSeconds, locale)) },
      { kind: 'note', text: say.unexpected },
    ],
  };
}
