import { DAY, type UnixSeconds } from '@signet/domain/shared/duration';
import { remindersDue, remindersOf } from '@signet/domain/timeline/reminders-due';
import { EXPIRY_WARNING_DAYS, SUPPORT_NOTICE_DAYS } from '@signet/domain/timeline/scheduled-mails';
import type { StoredLicense } from '../ports/license-store.ts';
import { type EndingDate, endingDates, type ReminderStore } from '../ports/reminder-store.ts';
import { eachEnding } from './each-ending.ts';
import { reminderKey, reminderMail } from './reminder-mail.ts';

/** How long before a date its first reminder is due, in days; a trial's offer comes later than that. */
const horizons: Readonly<Record<EndingDate, number>> = {
  expiresAt: EXPIRY_WARNING_DAYS[0],
  supportUntil: SUPPORT_NOTICE_DAYS,
};

/** Schedules every reminder that is due, each once (E18, F18, F19, F22); answers how many. */
export async function sendReminders(
  store: ReminderStore,
  { now }: { readonly now: UnixSeconds },
): Promise<number> {
  let scheduled = 0;
  for (const date of endingDates) {
    const span = { date, after: now, until: now + horizons[date] * DAY };
    for await (const page of eachEnding(store, span)) scheduled += await remind(store, page, now);
  }
  return scheduled;
}

async function remind(
  store: ReminderStore,
  page: readonly StoredLicense[],
  now: UnixSeconds,
): Promise<number> {
  const keys = page.flatMap(({ license }) =>
    remindersOf(license).map((reminder) => reminderKey(license, reminder)),
  );
  const known = await store.known(keys);
  let scheduled = 0;
  for (const { license } of page) {
    const due = remindersDue(license, (one) => known.has(reminderKey(license, one)), now);
    for (const reminder of due) {
      const key = reminderKey(license, reminder);
      const draft = reminderMail(license, reminder);
      if (await store.schedule({ key, draft, at: now })) scheduled += 1;
    }
  }
  return scheduled;
}
