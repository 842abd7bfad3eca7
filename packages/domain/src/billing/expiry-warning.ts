import { DAY, type UnixSeconds } from '../shared/duration.ts';
import { daysUntil } from './account-access.ts';

/** Days before the expiry on which customers are warned (E18, F18). */
export const warningDays = [7, 3, 1] as const;

/** One warning of the three. */
export type WarningDays = (typeof warningDays)[number];

/** A warning that was sent, for which expiry: an extended license is warned anew. */
export interface SentWarning {
  readonly days: WarningDays;
  readonly expiresAt: UnixSeconds;
}

/** A warning to send now. */
export interface DueWarning extends SentWarning {
  /** Days that have begun until the expiry, for the mail's text. */
  readonly daysRemaining: number;
}

/**
 * The warning that is due (E18, F18): the nearest one whose day has come, from exactly 7, 3 and 1
 * days before the expiry, once each. Days that were missed, as by a server that was down, are not
 * sent after a nearer one. None for what never expires or has expired.
 */
export function warningDue(
  expiresAt: UnixSeconds | null,
  sent: readonly SentWarning[],
  now: UnixSeconds,
): DueWarning | null {
  if (expiresAt === null || now >= expiresAt) return null;
  const days = warningDays.findLast((count) => expiresAt - now <= count * DAY);
  if (days === undefined) return null;
  const isSent = sent.some((one) => one.expiresAt === expiresAt && one.days <= days);
  return isSent ? null : { days, expiresAt, daysRemaining: daysUntil(expiresAt, now) };
}

/** The warnings due for many licenses, in their order; those without one are left out (E17, F06). */
export function warningsDue<L extends { readonly expiresAt: UnixSeconds | null }>(
  licenses: readonly L[],
  sentFor: (license: L) => readonly SentWarning[],
  now: UnixSeconds,
): readonly { readonly license: L; readonly warning: DueWarning }[] {
  return licenses.flatMap((license) => {
    const warning = warningDue(license.expiresAt, sentFor(license), now);
    return warning === null ? [] : [{ license, warning }];
  });
}
