import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
import { countEn, countRo } from '../error/count-noun.ts';

/** What happens when a term ends, by the product's policy (A20, C38, E02). */
export const termEndTexts: Readonly<Record<EnforcementPolicy['onExpiry'], LocalizedText>> = {
  fallback: {
    en: 'The license ends: the free plan applies.',
    ro: 'Licența se încheie: se aplică planul gratuit.',
  },
  deny: {
    en: 'The license ends: protected functions stop.',
    ro: 'Licența se încheie: funcțiile protejate se opresc.',
  },
  page503: {
    en: 'The license ends: visitors see an upgrade page, the admin stays open and no data is touched.',
    ro: 'Licența se încheie: vizitatorii văd o pagină de upgrade, administrarea rămâne deschisă și datele sunt neatinse.',
  },
};

export const refundClosesText: LocalizedText = {
  en: 'The payment can no longer be refunded from here.',
  ro: 'Plata nu mai poate fi rambursată de aici.',
};

export const supportEndsText: LocalizedText = {
  en: 'Support ends: cloud features stop, and the product keeps running.',
  ro: 'Suportul se încheie: funcțiile din cloud se opresc, iar produsul funcționează în continuare.',
};

/** The mails that time alone sends, with the days that are left then. */
export const mailTexts = {
  'trial.offer': (days: number) => ({
    en: `The mail with the upgrade offer is sent: ${countEn(days, 'day', 'days')} of the trial left.`,
    ro: `Se trimite e-mailul cu oferta de upgrade: mai ${remaining(days)} din perioada de probă.`,
  }),
  'license.expiring': (days: number) => ({
    en: `A mail warns that the license ends in ${countEn(days, 'day', 'days')}.`,
    ro: `Un e-mail anunță că licența se încheie peste ${countRo(days, 'zi', 'zile')}.`,
  }),
  'license.ended': () => ({
    en: 'A mail says that the license has ended.',
    ro: 'Un e-mail anunță că licența s-a încheiat.',
  }),
  'support.ending': (days: number) => ({
    en: `A mail offers to renew support, which ends in ${countEn(days, 'day', 'days')}.`,
    ro: `Un e-mail propune reînnoirea suportului, care se încheie peste ${countRo(days, 'zi', 'zile')}.`,
  }),
} as const satisfies Readonly<Record<string, (days: number) => LocalizedText>>;

/** What a missing heartbeat turns into; none of these restricts (D03–D05, D08). */
export function stateText(name: 'GRACE' | 'SOFT_LOCK' | 'READ_ONLY'): LocalizedText {
  return {
    en: `Without a heartbeat until then the state is ${name}: everything keeps working; updates and support are paused.`,
    ro: `Fără un semnal până atunci, starea devine ${name}: totul funcționează în continuare; actualizările și suportul sunt în pauză.`,
  };
}

function remaining(days: number): string {
  return `${days === 1 ? 'rămâne' : 'rămân'} ${countRo(days, 'zi', 'zile')}`;
}
