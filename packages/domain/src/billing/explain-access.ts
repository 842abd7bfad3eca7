import { noted, passed } from '../explanation/explain-step.ts';
import type { Explanation, ExplanationStep } from '../explanation/explanation.ts';
import type { License } from '../license/license.ts';
import type { BillingModel } from './billing-model.ts';
import type { Subscription } from './subscription.ts';

interface Found {
  readonly model: BillingModel;
  readonly subscription: Subscription | undefined;
  readonly license: License | undefined;
}

/** Why an account has access, or has not: what the model asks for, in the order in which it counts. */
export function explainAccess(found: Found): Explanation {
  const { model } = found;
  return [
    ...(model === 'license' ? [] : [subscriptionStep(found)]),
    ...(model === 'subscription' ? [] : [licenseStep(found)]),
  ];
}

function subscriptionStep({ model, subscription }: Found): ExplanationStep {
  const input = subscription?.id ?? null;
  const looked = { rule: 'billing.subscription', input, threshold: model };
  return subscription === undefined
    ? noted(looked, {
        en: 'The account has no active subscription.',
        ro: 'Contul nu are niciun abonament activ.',
      })
    : passed(looked, {
        en: `The subscription to ${subscription.plan} is active.`,
        ro: `Abonamentul ${subscription.plan} este activ.`,
      });
}

function licenseStep({ model, subscription, license }: Found): ExplanationStep {
  const looked = { rule: 'billing.license', input: license?.id ?? null, threshold: model };
  if (license === undefined) {
    return noted(looked, {
      en: 'The account has no active license.',
      ro: 'Contul nu are nicio licență activă.',
    });
  }
  if (subscription !== undefined) {
    return noted(looked, {
      en: `The license ${license.id} is active too; the subscription counts.`,
      ro: `Și licența ${license.id} este activă; contează abonamentul.`,
    });
  }
  return passed(looked, {
    en: `The license ${license.id} is active.`,
    ro: `Licența ${license.id} este activă.`,
  });
}
