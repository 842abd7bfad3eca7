import type { LocalizedText } from '../catalog/localized-text.ts';

/** The license agreement's penalty clause in one sentence, beside every key that leaves: mails, portal (C49). */
export const eulaPenalty: LocalizedText = {
  en: 'Keep this key to yourself. Using it outside the license agreement (EULA), for example on domains it was not issued for or by passing it on, makes the contractual penalty set out in that agreement due.',
  ro: 'Păstrează această cheie doar pentru tine. Folosirea ei cu încălcarea acordului de licență (EULA), de exemplu pe domenii pentru care nu a fost emisă sau prin transmiterea ei altcuiva, atrage penalitatea contractuală prevăzută în acel acord.',
};
