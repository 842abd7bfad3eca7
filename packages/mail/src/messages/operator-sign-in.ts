import type { Locale, LocalizedText } from '@signet/domain/catalog/localized-text';
import type { MailContent } from './mail-content.ts';
import { sayDuration } from './say-duration.ts';

/** Facts of an operator's first sign-in; the link is a secret and exists in memory only. */
export interface OperatorSignInFacts {
  /** The server's host, so that the reader knows which one it is. */
  readonly server: string;
  readonly url: string;
  readonly validSeconds: number;
  /** Who invited to which role; `null` for the first operator of a new server. */
  readonly invitation: { readonly by: string; readonly role: LocalizedText } | null;
}

interface Texts {
  readonly subject: (server: string, invited: boolean) => string;
  readonly preheader: string;
  readonly heading: (invited: boolean) => string;
  readonly firstRun: (server: string) => string;
  readonly invited: (server: string, by: string, role: string) => string;
  readonly next: string;
  readonly button: string;
  readonly once: (time: string) => string;
  readonly unexpected: string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (server, invited) =>
      `${invited ? 'Your invitation to' : 'Set up'} Signet on ${server}`,
    preheader: 'A link that works once.',
    heading: (invited) => (invited ? 'You are invited to Signet' : 'Set up your Signet server'),
    firstRun: (server) =>
      `The license server ${server} runs and waits for its first operator, its owner.`,
    invited: (server, by, role) =>
      `${by} invited you to the license server ${server}. Your role: ${role}.`,
    next: 'Open the link to choose a password and a second factor.',
    button: 'Get started',
    once: (time) => `The link works once, within ${time}.`,
    unexpected: 'Did you not expect this? Then ignore this mail and do not pass the link on.',
  },
  ro: {
    subject: (server, invited) =>
      `${invited ? 'Invitația ta la' : 'Configurează'} Signet pe ${server}`,
    preheader: 'Un link care funcționează o singură dată.',
    heading: (invited) =>
      invited ? 'Ai o invitație la Signet' : 'Configurează-ți serverul Signet',
    firstRun: (server) =>
      `Serverul de licențe ${server} rulează și își așteaptă primul operator, proprietarul.`,
    invited: (server, by, role) =>
      `${by} te-a invitat pe serverul de licențe ${server}. Rolul tău: ${role}.`,
    next: 'Deschide linkul ca să îți alegi o parolă și un al doilea pas de autentificare.',
    button: 'Începe',
    once: (time) => `Linkul funcționează o singură dată și este valabil ${time}.`,
    unexpected: 'Nu te așteptai la acest e-mail? Atunci ignoră-l și nu trimite linkul mai departe.',
  },
};

/** The one-time link of the first run or of an invitation; a new server has no default password. */
export function operatorSignIn(facts: OperatorSignInFacts, locale: Locale): MailContent {
  const say = texts[locale];
  const { invitation, server } = facts;
  const invited = invitation !== null;
  const intro = invited
    ? say.invited(server, invitation.by, invitation.role[locale])
    : say.firstRun(server);
  return {
    subject: say.subject(server, invited),
    preheader: say.preheader,
    blocks: [
      { kind: 'brand', text: 'Signet' },
      { kind: 'heading', text: say.heading(invited) },
      { kind: 'paragraph', text: intro },
      { kind: 'paragraph', text: say.next },
      { kind: 'button', label: say.button, url: facts.url },
      { kind: 'paragraph', text: say.once(sayDuration(facts.validSeconds, locale)) },
      { kind: 'note', text: say.unexpected },
    ],
  };
}
