import type { TermRequest } from '@signet/domain/license/read-term';
import * as z from 'zod';
import { ApiFailure } from '../api-failure.ts';

/** How long a license of kind `term` is valid: one of the two, and for no other kind (E02, E04). */
export const termFields = {
  offer: z
    .string()
    .max(64)
    .nullable()
    .default(null)
    .meta({ description: 'For a term: the offer of the catalog that says how long it is' }),
  validityDays: z
    .int()
    .nullable()
    .default(null)
    .meta({ description: 'For a term without an offer: how many days it is, 1 to 3660' }),
};

/** The term that is asked for; `null` where none is. */
export function readTerm(input: {
  readonly offer: string | null;
  readonly validityDays: number | null;
}): TermRequest | null {
  const { offer, validityDays } = input;
  if (offer !== null && validityDays !== null) {
    const detail = {
      en: 'Give an offer or a number of days, not both.',
      ro: 'Dă o ofertă sau un număr de zile, nu amândouă.',
    };
    throw new ApiFailure({ code: 'VALIDATION', param: 'validity_days', detail });
  }
  if (offer !== null) return { offer };
  return validityDays === null ? null : { days: validityDays };
}
