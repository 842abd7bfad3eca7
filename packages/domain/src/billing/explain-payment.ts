import type { LocalizedText } from '../catalog/localized-text.ts';
import { countEn, countRo } from '../error/count-noun.ts';
import { noted, passed } from '../explanation/explain-step.ts';
import type { Explanation, ExplanationStep } from '../explanation/explanation.ts';
import { formatMoney } from '../shared/money.ts';
import type { CreditBalance } from './credit-ledger.ts';
import type { PaymentState, PaymentStatus } from './reduce-payment.ts';

const statusTexts: Readonly<Record<PaymentStatus, LocalizedText>> = {
  unknown: { en: 'Nothing was reported of it.', ro: 'Nu s-a raportat nimic despre ea.' },
  pending: { en: 'The money is on its way.', ro: 'Banii sunt pe drum.' },
  expired: {
    en: 'The checkout expired without a payment.',
    ro: 'Sesiunea de plată a expirat fără plată.',
  },
  failed: { en: 'The payment failed.', ro: 'Plata a eșuat.' },
  ignored: {
    en: 'The checkout names no user; it is counted and leads to nothing.',
    ro: 'Sesiunea de plată nu numește niciun utilizator; este numărată și nu are nicio urmare.',
  },
  paid: { en: 'The payment is in force.', ro: 'Plata este în vigoare.' },
  refunded: {
    en: 'The payment was refunded in full; its license and credits end.',
    ro: 'Plata a fost rambursată integral; licența și creditele ei se încheie.',
  },
  lost: {
    en: 'A dispute was lost, which equals a full refund; its license and credits end.',
    ro: 'O dispută a fost pierdută, ceea ce echivalează cu o rambursare integrală; licența și creditele ei se încheie.',
  },
};

/** Why a payment stands where it does: its status, what part went back, its disputes (R13, E30). */
export function explainPayment(state: PaymentState): Explanation {
  const { status, sessionId, refunded, disputes } = state;
  const looked = { rule: 'billing.payment', input: sessionId, threshold: status };
  const outcome = status === 'paid' ? passed : noted;
  return [
    outcome(looked, statusTexts[status]),
    ...(refunded > 0 && status === 'paid' ? [partStep(state)] : []),
    ...disputes.map((dispute) => {
      const input = dispute.status;
      return noted({ rule: 'billing.dispute', input, threshold: 'lost' }, disputeTexts[input]);
    }),
  ];
}

const disputeTexts = {
  open: {
    en: 'A dispute is open; it changes nothing until it is lost.',
    ro: 'O dispută este deschisă; nu schimbă nimic până nu este pierdută.',
  },
  won: {
    en: 'A dispute was won; nothing changed.',
    ro: 'O dispută a fost câștigată; nu s-a schimbat nimic.',
  },
  lost: { en: 'A dispute was lost.', ro: 'O dispută a fost pierdută.' },
} as const;

function partStep({ refunded, total }: PaymentState): ExplanationStep {
  const looked = { rule: 'billing.refund', input: refunded, threshold: total?.amount ?? null };
  const money = { amount: refunded, currency: total?.currency ?? '' };
  return noted(looked, {
    en: `${formatMoney(money, 'en')} went back; a part changes no license.`,
    ro: `${formatMoney(money, 'ro')} au fost rambursați; o parte nu schimbă nicio licență.`,
  });
}

/** Whether credits can be spent, and how far below zero they are (R14). */
export function explainCredits({ balance, shortfall }: CreditBalance): ExplanationStep {
  const looked = { rule: 'billing.credits', input: balance, threshold: 0 };
  if (shortfall > 0) {
    return noted(looked, {
      en: `${countEn(shortfall, 'credit is', 'credits are')} missing after a refund; nothing can be spent until they are made up for.`,
      ro: `După o rambursare ${countRo(shortfall, 'credit lipsește', 'credite lipsesc')}; până la acoperire nu se poate cheltui nimic.`,
    });
  }
  return passed(looked, {
    en: `${countEn(balance, 'credit is', 'credits are')} left.`,
    ro: `Sold: ${countRo(balance, 'credit', 'credite')}.`,
  });
}
