import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Actor } from '../actor/actor.ts';
import type { LicenseDeps } from '../license/deps.ts';
import { expireLicense } from '../license/expire-license.ts';
import { perform } from '../license/perform.ts';
import type { ReminderStore } from '../ports/reminder-store.ts';
import { eachEnding } from './each-ending.ts';

/** What the nightly round stands on. */
export interface RoundDeps {
  readonly license: LicenseDeps;
  readonly reminders: ReminderStore;
}

/** Who the audit log names for what the nightly round does. */
export const nightlyActor: Actor = { kind: 'job', id: 'license.daily' };

/**
 * Marks every active license that is past its date, each with its audit row and mail (E17, F06, F07);
 * answers how many. One that somebody else changed or marked meanwhile is left to them.
 */
export async function expirePast(
  { license, reminders }: RoundDeps,
  { now, requestId }: { readonly now: UnixSeconds; readonly requestId: string },
): Promise<number> {
  let expired = 0;
  for await (const page of eachEnding(reminders, { date: 'expiresAt', after: null, until: now })) {
    for (const { license: found } of page) {
      const context = { actor: nightlyActor, requestId, idempotency: null };
      const command = { plan: expireLicense, input: { id: found.id, now } };
      const done = await perform(license, context, command);
      if (done.ok) expired += 1;
    }
  }
  return expired;
}
