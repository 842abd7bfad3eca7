import type { LicenseId } from '@signet/domain/license/license';
import type { KnownLicense } from '../ports/heartbeat-log.ts';

/**
 * Licenses as heartbeats last found them. The store says with each heartbeat whether what is
 * remembered still stands, so no answer rests on an older record, whichever process changed it.
 */
export interface LicenseMemory {
  recall(id: LicenseId): KnownLicense | undefined;
  remember(known: KnownLicense): void;
}

/** How many licenses a process remembers at most. */
const CAPACITY = 20_000;

/** Remembers licenses in two generations of half the capacity, so that what is in use stays. */
export function licenseMemory(capacity: number = CAPACITY): LicenseMemory {
  let recent = new Map<LicenseId, KnownLicense>();
  let older = new Map<LicenseId, KnownLicense>();
  return {
    recall: (id) => recent.get(id) ?? older.get(id),
    remember(known) {
      const { id } = known.license;
      if (recent.get(id) === known) return;
      if (recent.size >= capacity / 2 && !recent.has(id)) {
        older = recent;
        recent = new Map();
      }
      recent.set(id, known);
    },
  };
}
