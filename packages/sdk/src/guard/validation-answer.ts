import type { Locale } from '@signet/domain/catalog/localized-text';
import type { Explanation } from '@signet/domain/explanation/explanation';
import type { HostVerdict } from '../host/host-verdicts.ts';
import type { License } from '../license/license.ts';
import type { Trial } from '../license/trial.ts';

/** The answer's fields. */
export type ValidationAnswer = ReturnType<typeof validationAnswer>;

/**
 * What `GET /license/validate` answers: the verdict on the license and on the host asked from, the
 * state and the reasons. Anyone may ask, so it names no customer and repeats no token (A15).
 */
export function validationAnswer(license: License, host: HostVerdict, locale: Locale) {
  const { state, error, trial } = license;
  return {
    valid: error === null,
    code: error?.code ?? null,
    product: license.product,
    tier: license.tier,
    host: { allowed: host.allowed, code: host.error?.code ?? null },
    runtime: {
      name: state.name,
      capabilities: state.capabilities,
      effects: state.effects.map((effect) => effect[locale]),
    },
    trial: trial === null ? null : viewTrial(trial, locale),
    explanation: viewExplanation([...host.explanation, ...state.explanation], locale),
  };
}

function viewTrial({ endsAt, daysLeft, ended, watermark }: Trial, locale: Locale) {
  return {
    ends_at: new Date(endsAt * 1000).toISOString().replace('.000Z', 'Z'),
    days_left: daysLeft,
    ended,
    watermark: watermark[locale],
  };
}

function viewExplanation(explanation: Explanation, locale: Locale) {
  return explanation.map(({ rule, outcome, text, code, fix, docs }) => ({
    rule,
    outcome,
    text: text[locale],
    code: code ?? null,
    fix: fix?.[locale] ?? null,
    docs,
  }));
}
