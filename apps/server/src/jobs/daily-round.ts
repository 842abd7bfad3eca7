import type { UnixSeconds } from '@signet/domain/shared/duration';
import { expirePast, type RoundDeps } from '@signet/use-cases/reminder/expire-past';
import { sendReminders } from '@signet/use-cases/reminder/send-reminders';

/** What a round did. */
export interface DailyRound {
  readonly expired: number;
  readonly reminders: number;
}

/**
 * Every night at two (E17–E19, F06, F07): marks what is past its date, then reminds of what ends soon.
 * It may run twice or in two processes at once. A process whose clock is ahead of the store's
 * ends nothing early: the instant that counts is the earlier of the two.
 */
export async function dailyRound(
  deps: RoundDeps,
  { sentAt }: { readonly sentAt: UnixSeconds },
): Promise<DailyRound> {
  const now = Math.min(deps.license.clock.now(), sentAt);
  const expired = await expirePast(deps, { now, requestId: `daily-${sentAt}` });
  return { expired, reminders: await sendReminders(deps.reminders, { now }) };
}
