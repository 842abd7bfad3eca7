import { dayOf, type DaySum, mergeSums, rollUp } from '@signet/domain/heartbeat/retention';
import type { LicenseId } from '@signet/domain/license/license';
import type { BeatRecord } from '../ports/heartbeat-log.ts';
import type { InstallPulse, LicensePulse, PastBeat, PulseStore } from '../ports/pulse-store.ts';
import { compareTexts } from './compare-texts.ts';
import type { Memory, MemoryPulse } from './memory.ts';

/** Reads heartbeats from memory. */
export function createInMemoryPulseStore(memory: Memory): PulseStore {
  const installsOf = (licenseId: LicenseId): readonly MemoryPulse[] => [
    ...(memory.pulses.get(licenseId)?.values() ?? []),
  ];
  return {
    installsOf: async (licenseId) =>
      installsOf(licenseId)
        .toSorted(
          (one, other) => other.lastAt - one.lastAt || compareTexts(one.installId, other.installId),
        )
        .map(withoutLiveAt),
    pulsesOf: async (licenseIds) =>
      new Map(licenseIds.flatMap((id) => summaryOf(id, installsOf(id)))),
    newestBeats: async (licenseId, limit) =>
      memory.beats
        .filter((beat) => beat.licenseId === licenseId)
        .toReversed()
        .toSorted((one, other) => other.at - one.at)
        .slice(0, limit)
        .map(pastBeat),
    daysOf: async (licenseId, limit) =>
      mergeSums([...memory.daySums, ...memory.beats.map(sumOfOne)])
        .filter((sum) => sum.licenseId === licenseId)
        .toSorted(
          (one, other) => other.day - one.day || compareTexts(one.installId, other.installId),
        )
        .slice(0, limit),
    async lastLiveInstall(licenseId) {
      const live = installsOf(licenseId).filter(({ liveAt }) => liveAt !== null);
      const [newest] = live.toSorted(
        (one, other) =>
          (other.liveAt ?? 0) - (one.liveAt ?? 0) || compareTexts(one.installId, other.installId),
      );
      return newest?.installId ?? null;
    },
    findHandover: async (licenseId) => memory.handovers.get(licenseId),
    async handOver(handover, { actor, requestId }) {
      const { licenseId: targetId, installId, successorId, jti, at } = handover;
      if (memory.handovers.has(targetId)) return false;
      memory.handovers.set(targetId, handover);
      const row = { seq: memory.audit.length + 1, at, actor, requestId, targetId };
      const after = { installId, successorId, jti };
      memory.audit.push({ ...row, action: 'license.hand_over', before: null, after });
      return true;
    },
    prepare: async () => {},
    async rollUp(now) {
      const { kept, sums } = rollUp(memory.beats, now);
      const keptBeats = new Set<object>(kept);
      const beats = memory.beats.length - kept.length;
      memory.beats = memory.beats.filter((beat) => keptBeats.has(beat));
      memory.daySums = mergeSums([...memory.daySums, ...sums]);
      return { beats };
    },
  };
}

function withoutLiveAt({ liveAt: _liveAt, ...pulse }: MemoryPulse): InstallPulse {
  return pulse;
}

function summaryOf(id: LicenseId, installs: readonly InstallPulse[]): [LicenseId, LicensePulse][] {
  if (installs.length === 0) return [];
  const lastAt = Math.max(...installs.map((install) => install.lastAt));
  return [[id, { lastAt, installs: installs.length }]];
}

function pastBeat(beat: BeatRecord): PastBeat {
  const {
    acceptedKids: _kids,
    usage: _usage,
    revocationsVersion: _version,
    place: _place,
    ...past
  } = beat;
  return past;
}

function sumOfOne({ licenseId, installId, at, version }: BeatRecord): DaySum {
  const versions = version === null ? [] : [version];
  return { licenseId, installId, day: dayOf(at), beats: 1, firstAt: at, lastAt: at, versions };
}
