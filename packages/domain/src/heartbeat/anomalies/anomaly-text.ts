import type { LocalizedText } from '../../catalog/localized-text.ts';
import { countEn, countRo } from '../../error/count-noun.ts';
import type { Anomaly, AnomalyType } from './anomaly.ts';

/** What an anomaly says of itself, and what to do about it. */
export interface AnomalyText {
  readonly text: LocalizedText;
  readonly action: LocalizedText;
}

type Evidence = Anomaly['evidence'];

/** The words of each type; they follow from the evidence, so that a kept anomaly is told in today's words. */
const texts: Readonly<Record<AnomalyType, (evidence: Evidence) => AnomalyText>> = {
  'shared-token': ({ installIds }) => ({
    text: {
      en: `${countEn(installIds.length, 'install', 'installs')} beat with the same key within 24 hours.`,
      ro: `${countRo(installIds.length, 'instalare a trimis', 'instalări au trimis')} semnale cu aceeași cheie în 24 de ore.`,
    },
    action: {
      en: 'Review the installs and ask the customer: grant a 7-day window for a move, or revoke with a reason.',
      ro: 'Verifică instalările și întreabă clientul: acordă o fereastră de 7 zile pentru o mutare sau revocă, cu motiv.',
    },
  }),
  'superseded-token': () => ({
    text: {
      en: 'An older copy of the key is used by an install that never had it.',
      ro: 'O copie mai veche a cheii este folosită de o instalare care nu a avut-o niciodată.',
    },
    action: {
      en: 'Ask the customer whether the install is theirs; if the key leaked, revoke with a reason.',
      ro: 'Întreabă clientul dacă instalarea îi aparține; dacă cheia s-a scurs, revocă, cu motiv.',
    },
  }),
  'revoked-token': () => ({
    text: {
      en: 'An install still runs with a revoked key.',
      ro: 'O instalare funcționează încă cu o cheie revocată.',
    },
    action: {
      en: 'Nothing to do by itself: each heartbeat tells the install that it is revoked.',
      ro: 'Nu este nimic de făcut doar din acest motiv: fiecare semnal anunță instalarea că este revocată.',
    },
  }),
  'distant-ip': ({ kilometers = 0 }) => ({
    text: {
      en: `A heartbeat came from about ${kilometers} km away of the customer.`,
      ro: `Un semnal a venit de la aproximativ ${kilometers} km de client.`,
    },
    action: {
      en: 'Informational only: hosting is often abroad, and the location of an address is a guess.',
      ro: 'Doar informativ: găzduirea este adesea în altă țară, iar locația unei adrese este o estimare.',
    },
  }),
};

/** The words of an anomaly in both languages. */
export function describeAnomaly({
  type,
  evidence,
}: Pick<Anomaly, 'type' | 'evidence'>): AnomalyText {
  return texts[type](evidence);
}
