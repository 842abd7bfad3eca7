import type { LicenseId } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { InstallPulse } from '@signet/use-cases/ports/pulse-store';
import type { ApiDeps } from '../api-deps.ts';
import type { Heard } from './license-view.ts';

/** What was heard of one license. */
export async function heardOf(
  { license: { clock }, pulses }: Pick<ApiDeps, 'license' | 'pulses'>,
  id: LicenseId,
): Promise<Heard> {
  return { pulse: (await pulses.pulsesOf([id])).get(id), now: clock.now() };
}

/** The same from its installs, the newest beat first. */
export function heardOfInstalls(installs: readonly InstallPulse[], now: UnixSeconds): Heard {
  const [newest] = installs;
  const pulse = newest && { lastAt: newest.lastAt, installs: installs.length };
  return { pulse, now };
}
