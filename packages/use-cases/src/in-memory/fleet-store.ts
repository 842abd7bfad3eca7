import { isLive } from '@signet/domain/key/retire-key';
import type { FleetStore } from '../ports/fleet-store.ts';
import { compareTexts } from './compare-texts.ts';
import type { Memory, MemoryPulse } from './memory.ts';

/** The fleet in memory. */
export function createInMemoryFleetStore({ licenses, pulses }: Memory): FleetStore {
  const beats = () => [...pulses.values()].flatMap((installs) => [...installs.values()]);
  return {
    async installs({ kid, kids }) {
      const heard = beats()
        .filter((pulse) => kids.includes(pulse.kid))
        .map((pulse) => ({
          installId: pulse.installId,
          lastHeartbeatAt: pulse.lastAt,
          acceptedKids: accepts(pulse, kid) ? [kid] : [],
          isAirGapped: pulse.byFile,
        }));
      const never = [...licenses.values()]
        .map(({ license }) => license)
        .filter(
          ({ id, status, kid: own }) => isLive(status) && kids.includes(own) && !pulses.has(id),
        )
        .map(({ installId }) => ({
          installId,
          lastHeartbeatAt: null,
          acceptedKids: [],
          isAirGapped: false,
        }));
      return [...heard, ...never];
    },
    lingering: async (kid, since) => {
      const found = beats().filter((pulse) => pulse.kid === kid && pulse.lastAt > since);
      return [...new Set(found.map(({ installId }) => installId))].toSorted(compareTexts);
    },
    reissuable: async ({ from, to, since, after, limit }) =>
      [...licenses.values()]
        .map(({ license }) => license)
        .filter(({ id, status, kid }) => {
          if (status !== 'active' || kid !== from || compareTexts(id, after ?? '') <= 0)
            return false;
          const recent = [...(pulses.get(id)?.values() ?? [])].filter(
            ({ lastAt }) => lastAt > since,
          );
          return recent.length > 0 && recent.every((pulse) => accepts(pulse, to));
        })
        .map(({ id }) => id)
        .toSorted(compareTexts)
        .slice(0, limit),
  };
}

/** An install surely accepts the key of the token that it runs with. */
function accepts({ kid, acceptedKids }: MemoryPulse, asked: string): boolean {
  return kid === asked || acceptedKids.includes(asked);
}
