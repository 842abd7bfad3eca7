import { err, ok } from '@signet/domain/shared/result';
import type { BeatRecord, HeartbeatLog, KnownLicense } from '../ports/heartbeat-log.ts';
import type { Memory, MemoryPulse } from './memory.ts';

/** Keeps heartbeats in memory. */
export function createInMemoryHeartbeatLog(memory: Memory): HeartbeatLog {
  return {
    async keep(beat) {
      const stored = memory.licenses.get(beat.licenseId);
      if (stored === undefined) return err({ code: 'NOT_FOUND', what: 'license' });
      const installs = memory.pulses.get(beat.licenseId) ?? new Map<string, MemoryPulse>();
      const before = installs.get(beat.installId);
      const joinsOthers = before === undefined && installs.size > 0;
      memory.pulses.set(beat.licenseId, installs.set(beat.installId, next(before, beat, stored)));
      memory.beats = [...memory.beats, beat];
      const knownRevocations = before?.revocationsVersion ?? null;
      return ok({ known: stored, knownRevocations, joinsOthers });
    },
  };
}

function next(
  before: MemoryPulse | undefined,
  { at, nonce: _nonce, place: _place, ...beat }: BeatRecord,
  { license }: KnownLicense,
): MemoryPulse {
  const isNewest = beat.generation === license.generation;
  const held = new Set([
    ...(before?.heldGenerations ?? []),
    ...(isNewest ? [beat.generation] : []),
  ]);
  return {
    ...beat,
    firstAt: before?.firstAt ?? at,
    lastAt: Math.max(before?.lastAt ?? at, at),
    heldGenerations: [...held].toSorted((one, other) => one - other),
    liveAt: license.status === 'transferred' ? (before?.liveAt ?? null) : at,
  };
}
