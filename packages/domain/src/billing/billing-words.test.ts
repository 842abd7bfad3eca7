import { describe, expect, test } from 'vitest';
import { activeLicense } from '../license/license-fixture.ts';
import { type AccountFacts, checkAccountAccess } from './account-access.ts';
import type { BillingModel } from './billing-model.ts';
import { explainCredits, explainPayment } from './explain-payment.ts';
import type { PaymentEvent } from './payment-event.ts';
import { completed, fullRefund, lost, opened, partialRefund, won } from './payment-fixture.ts';
import { reducePayment } from './reduce-payment.ts';
import { refundWindow } from './refund-window.ts';
import type { Subscription } from './subscription.ts';

const license = { ...activeLicense(), expiresAt: null };
const subscription: Subscription = { id: 'sub_1', plan: 'pro', status: 'active', endsAt: null };
const nothing = { subscriptions: [], licenses: [] };

function why(facts: Partial<AccountFacts>, model: BillingModel) {
  const { explanation } = checkAccountAccess({ ...nothing, ...facts }, model, license.issuedAt);
  return explanation.map(({ rule, outcome, input, threshold, text }) => [
    `${rule} ${outcome}`,
    input,
    threshold,
    text.en,
    text.ro,
  ]);
}

describe('E15, E16: why an account has access, or has not', () => {
  const noSubscription = [
    'The account has no active subscription.',
    'Contul nu are niciun abonament activ.',
  ];
  const noLicense = ['The account has no active license.', 'Contul nu are nicio licență activă.'];
  const subscribed = ['The subscription to pro is active.', 'Abonamentul pro este activ.'];

  test('the model asks for what it sells, in the order in which it counts', () => {
    const [withoutSubscription, withoutLicense] = [
      ['billing.subscription note', null],
      ['billing.license note', null],
    ];
    expect(why({}, 'subscription')).toEqual([
      [...withoutSubscription, 'subscription', ...noSubscription],
    ]);
    expect(why({}, 'license')).toEqual([[...withoutLicense, 'license', ...noLicense]]);
    expect(why({}, 'hybrid')).toEqual([
      [...withoutSubscription, 'hybrid', ...noSubscription],
      [...withoutLicense, 'hybrid', ...noLicense],
    ]);
  });

  test('a subscription; beside it a license that does not count', () => {
    const both = { subscriptions: [subscription], licenses: [license] };
    expect(why(both, 'hybrid')).toEqual([
      ['billing.subscription pass', 'sub_1', 'hybrid', ...subscribed],
      [
        'billing.license note',
        'lic_01',
        'hybrid',
        'The license lic_01 is active too; the subscription counts.',
        'Și licența lic_01 este activă; contează abonamentul.',
      ],
    ]);
  });

  test('a license alone', () => {
    expect(why({ licenses: [license] }, 'license')).toEqual([
      [
        'billing.license pass',
        'lic_01',
        'license',
        'The license lic_01 is active.',
        'Licența lic_01 este activă.',
      ],
    ]);
  });
});

const event = (type: 'checkout.paid' | 'checkout.failed' | 'checkout.expired'): PaymentEvent => ({
  type,
  id: 'evt_9',
  at: completed.at,
});

test.each<readonly [readonly PaymentEvent[], string, string, string]>([
  [[], 'unknown', 'Nothing was reported of it.', 'Nu s-a raportat nimic despre ea.'],
  [[event('checkout.paid')], 'pending', 'The money is on its way.', 'Banii sunt pe drum.'],
  [
    [event('checkout.expired')],
    'expired',
    'The checkout expired without a payment.',
    'Sesiunea de plată a expirat fără plată.',
  ],
  [[event('checkout.failed')], 'failed', 'The payment failed.', 'Plata a eșuat.'],
  [
    [{ ...completed, userId: null } as PaymentEvent],
    'ignored',
    'The checkout names no user; it is counted and leads to nothing.',
    'Sesiunea de plată nu numește niciun utilizator; este numărată și nu are nicio urmare.',
  ],
  [[completed], 'paid', 'The payment is in force.', 'Plata este în vigoare.'],
  [
    [completed, fullRefund],
    'refunded',
    'The payment was refunded in full; its license and credits end.',
    'Plata a fost rambursată integral; licența și creditele ei se încheie.',
  ],
  [
    [completed, lost],
    'lost',
    'A dispute was lost, which equals a full refund; its license and credits end.',
    'O dispută a fost pierdută, ceea ce echivalează cu o rambursare integrală; licența și creditele ei se încheie.',
  ],
])('R13, E10: after %j a payment is %s', (events, status, en, ro) => {
  const state = reducePayment(events);
  expect(state.status).toBe(status);
  expect(explainPayment(state)[0]).toMatchObject({
    rule: 'billing.payment',
    input: state.sessionId,
    threshold: status,
    text: { en, ro },
  });
});

test.each([
  [opened, 'open', 'A dispute is open; it changes nothing until it is lost.'],
  [won, 'won', 'A dispute was won; nothing changed.'],
  [lost, 'lost', 'A dispute was lost.'],
])('E29, E30: the step of a dispute after %o', (reported, input, en) => {
  expect(explainPayment(reducePayment([completed, reported])).at(-1)).toMatchObject({
    rule: 'billing.dispute',
    outcome: 'note',
    input,
    threshold: 'lost',
    text: { en },
  });
});

test('R13: a part is compared with the total, where that is known', () => {
  const step = explainPayment(reducePayment([completed, partialRefund]))[1];
  expect(step).toMatchObject({ rule: 'billing.refund', input: 9_900, threshold: 29_900 });
  expect(step?.text.ro).toBe(
    '99,00\u00A0EUR au fost rambursați; o parte nu schimbă nicio licență.',
  );
  const total = { ...reducePayment([completed, partialRefund]), total: null };
  expect(explainPayment(total)[1]).toMatchObject({ threshold: null });
});

test('R14: one credit that is missing', () => {
  expect(explainCredits({ balance: -1, shortfall: 1, canSpend: false })).toMatchObject({
    rule: 'billing.credits',
    text: {
      en: '1 credit is missing after a refund; nothing can be spent until they are made up for.',
      ro: 'După o rambursare 1 credit lipsește; până la acoperire nu se poate cheltui nimic.',
    },
  });
});

test('B46: the open window says until when', () => {
  const { explanation } = refundWindow({ issuedAt: 0 }, { refundDays: 14 }, 0);
  expect(explanation[0]?.text).toEqual({
    en: 'A refund is possible until 15 January 1970.',
    ro: 'Rambursarea este posibilă până pe 15 ianuarie 1970.',
  });
});
