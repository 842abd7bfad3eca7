import type { Locale } from '@signet/domain/catalog/localized-text';
import type { Explanation } from '@signet/domain/explanation/explanation';
import * as z from 'zod';

const explained = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

/** Why a decision came out as it did, rule by rule, in the request's language. */
export const explanationView = z.array(
  z
    .object({
      rule: z.string(),
      outcome: z.enum(['pass', 'fail', 'note']),
      input: explained,
      threshold: explained,
      text: z.string(),
      code: z.string().nullable(),
      fix: z.string().nullable(),
      docs: z.string(),
    })
    .meta({ id: 'ExplanationStep' }),
);

/** Draws an explanation. */
export function viewExplanation(
  explanation: Explanation,
  locale: Locale,
): z.infer<typeof explanationView> {
  return explanation.map((step) => ({
    rule: step.rule,
    outcome: step.outcome,
    input: plain(step.input),
    threshold: plain(step.threshold),
    text: step.text[locale],
    code: step.code ?? null,
    fix: step.fix?.[locale] ?? null,
    docs: step.docs,
  }));
}

function plain(value: Explanation[number]['input']) {
  return typeof value === 'object' && value !== null ? [...value] : value;
}
