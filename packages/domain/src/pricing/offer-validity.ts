import type { OfferValidity } from '../catalog/pricing.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';

/** Days of access that are bought (E02); `null` for life and for subscriptions, which end when they are not paid. */
export function validityDays(validity: OfferValidity): number | null {
  switch (validity.type) {
    case 'yearly':
      return 365;
    case 'monthly':
      return 30;
    case 'custom':
      return validity.days;
    default:
      return null;
  }
}

/** When what is bought at `now` expires; `null` for never (E07). */
export function offerExpiresAt(validity: OfferValidity, now: UnixSeconds): UnixSeconds | null {
  const days = validityDays(validity);
  return days === null ? null : now + days * DAY;
}
