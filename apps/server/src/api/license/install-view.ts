import { freshness, freshnessNames } from '@signet/domain/heartbeat/freshness';
import { toIso, type UnixSeconds } from '@signet/domain/shared/duration';
import type { InstallPulse } from '@signet/use-cases/ports/pulse-store';
import * as z from 'zod';
import { instant } from '../instant.ts';

/** One install of a license, by its newest heartbeat (B54–B57). */
export const installView = z
  .object({
    installId: z.string(),
    freshness: z.enum(freshnessNames),
    firstAt: instant,
    lastAt: instant,
    version: z.string().nullable(),
    host: z.string().nullable(),
    /** The truncated address; never the address itself (R23). */
    network: z.string().nullable(),
    generation: z.int(),
    kid: z.string(),
    acceptedKids: z.array(z.string()),
    /** Runs with another key than the one that signs now: rotate before that key retires (B56). */
    onOldKey: z.boolean(),
    /** Came as a file, from an install without a way out to the network. */
    byFile: z.boolean(),
    usage: z.record(z.string(), z.number()).nullable(),
  })
  .meta({ id: 'Install' });

/** Draws an install at an instant. */
export function viewInstall(
  install: InstallPulse,
  { activeKid, now }: { readonly activeKid: string; readonly now: UnixSeconds },
): z.infer<typeof installView> {
  const { installId, version, host, network, generation, kid, byFile, usage } = install;
  return {
    installId,
    freshness: freshness(install.lastAt, now),
    firstAt: toIso(install.firstAt),
    lastAt: toIso(install.lastAt),
    version,
    host,
    network,
    generation,
    kid,
    acceptedKids: [...install.acceptedKids],
    onOldKey: kid !== activeKid,
    byFile,
    usage: usage === null ? null : { ...usage },
  };
}
