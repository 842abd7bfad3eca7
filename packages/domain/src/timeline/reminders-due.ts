import { warningDays, warningDue } from '../billing/expiry-warning.ts';
import type { License } from '../license/license.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';
import { scheduledMails, type ScheduledMailName } from './scheduled-mails.ts';

/** A mail that announces an end; that an end has come is told by the event itself. */
export type ReminderName = Exclude<ScheduledMailName, 'license.ended'>;

/** One announcement of one end: a license that is extended is reminded anew. */
export interface Reminder {
  readonly mail: ReminderName;
  /** The end that it announces. */
  readonly end: UnixSeconds;
  /** Days before the end from which it is due. */
  readonly daysLeft: number;
}

/** Every reminder of a license on its present course, the earliest first. */
export function remindersOf(license: License): readonly Reminder[] {
  return scheduledMails(license).flatMap(({ mail, at, daysLeft }) =>
    mail === 'license.ended' ? [] : [{ mail, end: at + daysLeft * DAY, daysLeft }],
  );
}

/**
 * The reminders to send now (E18, F18, F19, F22): each once for its end, none for an end that has
 * come. Of several warnings that were missed, as by a server that was down, the nearest alone.
 */
export function remindersDue(
  license: License,
  wasSent: (reminder: Reminder) => boolean,
  now: UnixSeconds,
): readonly Reminder[] {
  return remindersOf(license)
    .filter(({ end, daysLeft }) => end - daysLeft * DAY <= now && now < end)
    .filter((reminder) => isNearest(reminder, wasSent, now) && !wasSent(reminder));
}

function isNearest(
  { mail, end, daysLeft }: Reminder,
  wasSent: (reminder: Reminder) => boolean,
  now: UnixSeconds,
): boolean {
  if (mail !== 'license.expiring') return true;
  const sent = warningDays
    .filter((days) => wasSent({ mail, end, daysLeft: days }))
    .map((days) => ({ days, expiresAt: end }));
  return warningDue(end, sent, now)?.days === daysLeft;
}
