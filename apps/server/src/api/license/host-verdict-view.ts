import type { HostVerdict } from '@signet/domain/binding/host-verdict';
import type { Locale } from '@signet/domain/catalog/localized-text';
import * as z from 'zod';
import { explanationView, viewExplanation } from '../explanation-view.ts';

/** Whether a host may be served, and the rule that said so (R10). */
export const hostVerdictView = z.object({
  allowed: z.boolean(),
  /** The host as it was read; `null` when it is none. */
  host: z.string().nullable(),
  /** The rule that decided. */
  reason: z.string(),
  explanation: explanationView,
});

/** Draws a verdict in the request's language. */
export function viewHostVerdict(
  { allowed, host, reason, explanation }: HostVerdict,
  locale: Locale,
): z.infer<typeof hostVerdictView> {
  return { allowed, host, reason, explanation: viewExplanation(explanation, locale) };
}
