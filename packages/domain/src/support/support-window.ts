import { addPeriod, type Period, type UnixSeconds } from '../shared/duration.ts';

/**
 * When the support that comes with an issue ends; `null` for none. A paid period adds nothing to
 * the free one: it replaces it when it ends later (R7).
 */
export function freeSupportUntil(
  free: Period | null,
  window: { readonly now: UnixSeconds; readonly paid: Period | null },
): UnixSeconds | null {
  const ends = [free, window.paid]
    .filter((period) => period !== null)
    .map((period) => addPeriod(window.now, period));
  return ends.length === 0 ? null : Math.max(...ends);
}

/** Whether support is active at `now`; it ends exactly at `supportUntil` (C30, C31). */
export function hasActiveSupport(supportUntil: UnixSeconds | null, now: UnixSeconds): boolean {
  return supportUntil !== null && now < supportUntil;
}

/** The end of the support window after a renewal, which starts at max(now, supportUntil) (R7). */
export function renewSupport(
  supportUntil: UnixSeconds | null,
  period: Period,
  now: UnixSeconds,
): UnixSeconds {
  return addPeriod(Math.max(now, supportUntil ?? now), period);
}
