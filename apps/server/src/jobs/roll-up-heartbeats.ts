import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Clock } from '@signet/use-cases/ports/clock';
import type { PulseStore, RolledUp } from '@signet/use-cases/ports/pulse-store';

/** What rolling up stands on. */
export interface RollUpDeps {
  readonly pulses: Pick<PulseStore, 'prepare' | 'rollUp'>;
  readonly license: { readonly clock: Clock };
}

/**
 * The night's work on heartbeats: room for the months to come, and sums of what is over 90 days old
 * (B82, F08, R26). A clock that runs ahead of the store's would sum up too much, so it is not believed.
 */
export async function rollUpHeartbeats(
  { pulses, license: { clock } }: RollUpDeps,
  { sentAt }: { readonly sentAt: UnixSeconds },
): Promise<RolledUp> {
  const now = Math.min(clock.now(), sentAt);
  await pulses.prepare(now);
  return pulses.rollUp(now);
}
