import type { LicenseId } from '@signet/domain/license/license';
import { toIso } from '@signet/domain/shared/duration';
import type { PulseStore } from '@signet/use-cases/ports/pulse-store';
import * as z from 'zod';
import { instant } from '../instant.ts';

/** As many heartbeats as are answered one by one (B55). */
const NEWEST = 100;
/** Sums of days: more than a year of one install. */
const DAYS = 400;

/** What the installs of a license reported, newest first. */
export const heartbeatsView = z
  .object({
    beats: z.array(
      z.object({
        at: instant,
        installId: z.string(),
        generation: z.int(),
        kid: z.string(),
        version: z.string().nullable(),
        host: z.string().nullable(),
        network: z.string().nullable(),
        byFile: z.boolean(),
      }),
    ),
    days: z.array(
      z.object({
        day: z.iso.date(),
        installId: z.string(),
        beats: z.int(),
        firstAt: instant,
        lastAt: instant,
        versions: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Heartbeats' });

/** Reads and draws them. */
export async function viewHeartbeats(
  pulses: Pick<PulseStore, 'newestBeats' | 'daysOf'>,
  id: LicenseId,
): Promise<z.infer<typeof heartbeatsView>> {
  const [beats, days] = await Promise.all([
    pulses.newestBeats(id, NEWEST),
    pulses.daysOf(id, DAYS),
  ]);
  return {
    beats: beats.map(({ at, licenseId: _license, nonce: _nonce, ...beat }) => ({
      at: toIso(at),
      ...beat,
    })),
    days: days.map(({ licenseId: _license, ...day }) => ({
      ...day,
      day: toIso(day.day).slice(0, 10),
      firstAt: toIso(day.firstAt),
      lastAt: toIso(day.lastAt),
      versions: [...day.versions],
    })),
  };
}
