import type { Locale } from '@signet/domain/catalog/localized-text';
import { DAY, type UnixSeconds } from '@signet/domain/shared/duration';
import type { MailContent } from './mail-content.ts';
import { sayDuration } from './say-duration.ts';
import { sayInstant } from './say-instant.ts';

/** Facts of the reminder that a signing key's year is over soon, or is over. */
export interface KeyRotationDueFacts {
  /** The server's host, so that the reader knows which one it is. */
  readonly server: string;
  readonly kid: string;
  /** Since when it signs. */
  readonly activatedAt: UnixSeconds;
  readonly dueAt: UnixSeconds;
  /** Days that have begun until then; 0 or less when it is past. */
  readonly daysLeft: number;
  /** The page that says how a rotation goes, http or https. */
  readonly url: string;
}

interface Texts {
  readonly subject: (kid: string) => string;
  readonly preheader: string;
  readonly heading: string;
  readonly ahead: (server: string, when: string, time: string) => string;
  readonly past: (server: string, when: string) => string;
  readonly still: string;
  readonly labels: { readonly key: string; readonly since: string; readonly due: string };
  readonly todo: string;
  readonly steps: readonly string[];
  readonly button: string;
  readonly note: string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (kid) => `Time to rotate the signing key ${kid}`,
    preheader: 'It has signed licenses for a year. Nothing stops, but a new key should follow.',
    heading: 'A signing key should be rotated',
    ahead: (server, when, time) =>
      `The yearly rotation of a signing key of ${server} is due on ${when}, in ${time}.`,
    past: (server, when) => `The yearly rotation of a signing key of ${server} was due on ${when}.`,
    still: 'The key goes on signing, and every license stays valid: this is a target, not a limit.',
    labels: { key: 'Key', since: 'Signs since', due: 'Due on' },
    todo: 'What to do',
    steps: [
      'Create the next key. It is published at once and signs nothing yet.',
      'Wait until more than 95 % of the installs accept it; ship it with a release as well.',
      'Activate it. Licenses are signed again as their installs call home.',
    ],
    button: 'How a rotation goes',
    note: 'Owners get this mail once for each due date.',
  },
  ro: {
    subject: (kid) => `E timpul să schimbi cheia de semnare ${kid}`,
    preheader: 'Semnează licențe de un an. Nimic nu se oprește, dar ar trebui să urmeze una nouă.',
    heading: 'O cheie de semnare ar trebui schimbată',
    ahead: (server, when, time) =>
      `Rotația anuală a unei chei de semnare de pe ${server} este scadentă pe ${when}, în ${time}.`,
    past: (server, when) =>
      `Rotația anuală a unei chei de semnare de pe ${server} era scadentă pe ${when}.`,
    still:
      'Cheia semnează în continuare, iar licențele rămân valabile: este un obiectiv, nu o limită.',
    labels: { key: 'Cheie', since: 'Semnează din', due: 'Scadentă pe' },
    todo: 'Ce este de făcut',
    steps: [
      'Creează cheia următoare. Este publicată imediat și încă nu semnează nimic.',
      'Așteaptă până când o acceptă peste 95 % din instalări; livreaz-o și într-o versiune nouă.',
      'Activeaz-o. Licențele sunt semnate din nou pe măsură ce instalările se anunță.',
    ],
    button: 'Cum decurge o rotație',
    note: 'Proprietarii primesc acest e-mail o singură dată pentru fiecare scadență.',
  },
};

/** Reminds the owners of a key's yearly rotation (B73, F10). */
export function keyRotationDue(facts: KeyRotationDueFacts, locale: Locale): MailContent {
  const say = texts[locale];
  const { server, kid, activatedAt, dueAt, daysLeft } = facts;
  const due = sayInstant(dueAt, locale);
  const intro =
    daysLeft > 0
      ? say.ahead(server, due, sayDuration(daysLeft * DAY, locale))
      : say.past(server, due);
  return {
    subject: say.subject(kid),
    preheader: say.preheader,
    blocks: [
      { kind: 'brand', text: 'Signet' },
      { kind: 'heading', text: say.heading },
      { kind: 'paragraph', text: intro },
      { kind: 'paragraph', text: say.still },
      {
        kind: 'facts',
        rows: [
          { label: say.labels.key, values: [kid] },
          { label: say.labels.since, values: [sayInstant(activatedAt, locale)] },
          { label: say.labels.due, values: [due] },
        ],
      },
      { kind: 'subheading', text: say.todo },
      { kind: 'steps', items: say.steps },
      { kind: 'button', label: say.button, url: facts.url },
      { kind: 'note', text: say.note },
    ],
  };
}
