import type { License } from '../license/license.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';
import type { Stretch } from './course-of.ts';

/** A mail that time alone sends (F18–F20, F22). */
export type ScheduledMailName =
  | 'trial.offer'
  | 'license.expiring'
  | 'license.ended'
  | 'support.ending';

/** A mail and the second from which it is due. */
export interface ScheduledMail {
  readonly mail: ScheduledMailName;
  readonly at: UnixSeconds;
  /** Days left when it is due; 0 for what is over. */
  readonly daysLeft: number;
}

/** Day 25 of 30: what is left of a trial when its offer is mailed (R17, C37). */
export const TRIAL_OFFER_DAYS_LEFT = 5;
/** When the end of a term is announced (E18, F18). */
export const EXPIRY_WARNING_DAYS = [7, 3, 1] as const;
/** When the end of support is announced (F22). */
export const SUPPORT_NOTICE_DAYS = 14;

/** The mails of a license on its present course, oldest first; a license that is not active gets none but its end. */
export function scheduledMails(license: License): readonly ScheduledMail[] {
  const { status, kind, expiresAt, supportUntil } = license;
  if (status === 'expired') return at(expiresAt, 'license.ended', [0]);
  if (status !== 'active') return [];
  const ending =
    kind === 'trial'
      ? at(expiresAt, 'trial.offer', [TRIAL_OFFER_DAYS_LEFT])
      : at(expiresAt, 'license.expiring', EXPIRY_WARNING_DAYS);
  const mails = [...ending, ...at(supportUntil, 'support.ending', [SUPPORT_NOTICE_DAYS])];
  return mails.toSorted((left, right) => left.at - right.at);
}

/** Every mail that was due on a course up to and including an instant, oldest first. */
export function mailsUntil(
  course: readonly Stretch[],
  until: UnixSeconds,
): readonly ScheduledMail[] {
  return course.flatMap(({ license, from }, index) => {
    const next = course[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    return scheduledMails(license).filter(
      (mail) => mail.at >= from && mail.at < next && mail.at <= until,
    );
  });
}

function at(
  end: UnixSeconds | null,
  mail: ScheduledMailName,
  days: readonly number[],
): readonly ScheduledMail[] {
  if (end === null) return [];
  return days.map((daysLeft) => ({ mail, at: end - daysLeft * DAY, daysLeft }));
}
