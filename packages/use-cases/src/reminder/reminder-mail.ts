import type { License } from '@signet/domain/license/license';
import type { Reminder, ReminderName } from '@signet/domain/timeline/reminders-due';
import type { LicenseMail, MailDraft } from '../mail/mail-draft.ts';
import { notice } from '../mail/reactions.ts';

const messages: { readonly [Name in ReminderName]: LicenseMail } = {
  'license.expiring': 'license-expiring',
  'trial.offer': 'trial-offer',
  'support.ending': 'support-ending',
};

/** The mail of a reminder (F18, F19, F22). */
export function reminderMail(license: License, { mail }: Reminder): MailDraft {
  return notice(messages[mail], license);
}

/** The key under which a reminder is sent once: for each end and number of days anew. */
export function reminderKey({ id }: License, { mail, end, daysLeft }: Reminder): string {
  return `${mail}/${id}/${end}/${daysLeft}`;
}
