import type { LicenseId } from '@signet/domain/license/license';
import type { AnomalyEvidence, Evidence } from '../ports/anomaly-evidence.ts';
import { compareTexts } from './compare-texts.ts';
import type { Memory } from './memory.ts';

/** What the anomaly scan reads of the memory: everybody who was heard of is a suspect. */
export function createInMemoryAnomalyEvidence(memory: Memory): AnomalyEvidence {
  return {
    scannedTo: async () => memory.scannedTo,
    async suspects(since) {
      const heard = memory.beats.filter(({ at }) => at >= since);
      return [...new Set(heard.map(({ licenseId }) => licenseId))].toSorted(compareTexts);
    },
    evidenceOf: async (licenseIds, since) =>
      licenseIds.flatMap((id) => evidenceOf(memory, id, since) ?? []),
    async finishScan({ from, to }, origin) {
      if (memory.scannedTo !== from) return false;
      memory.scannedTo = to;
      for (const { license } of memory.licenses.values()) {
        const { id: targetId, multiInstallWindow } = license;
        if (multiInstallWindow === null) continue;
        const { until } = multiInstallWindow;
        if (until <= (from ?? 0) || until > to) continue;
        const row = { ...origin, at: to, seq: memory.audit.length + 1, targetId, before: null };
        const action = 'license.multi_install_window_closed';
        memory.audit.push({ ...row, action, after: { multiInstallWindow } });
      }
      return true;
    },
  };
}

function evidenceOf(memory: Memory, id: LicenseId, since: number): Evidence | undefined {
  const license = memory.licenses.get(id)?.license;
  if (license === undefined) return undefined;
  const beats = memory.beats.filter(({ licenseId }) => licenseId === id);
  const located = beats.filter(({ place }) => place !== undefined);
  const [first] = located.toSorted((one, other) => one.at - other.at);
  const pulses = [...(memory.pulses.get(id)?.values() ?? [])];
  return {
    license,
    beats: beats
      .filter(({ at }) => at >= since)
      .map(({ installId, generation, at, place = null }) => ({ installId, generation, at, place })),
    holders: pulses.flatMap(({ installId, heldGenerations }) =>
      heldGenerations.map((generation) => ({ installId, generation })),
    ),
    window: license.multiInstallWindow,
    home: first?.place ?? null,
  };
}
