import type { LicenseId } from '@signet/domain/license/license';
import { DAY, MINUTE, type UnixSeconds } from '@signet/domain/shared/duration';
import type { AnomalyDeps } from './anomaly-deps.ts';
import { checkLicenses } from './check-licenses.ts';

/** Looks soon at licenses that a heartbeat made suspicious, beside the answering of heartbeats. */
export interface AnomalyWatch {
  /** Takes a license in; answers at once and never throws. */
  suspect(id: LicenseId): void;
  /** Resolves when nothing is waiting to be looked at. */
  idle(): Promise<void>;
}

/** What may wait; the scan finds whatever is dropped here, and all of it after a crash. */
const MOST_WAITING = 1_000;
const BATCH = 100;
/** Looks at one license within a minute. */
const MOST_LOOKS = 5;

const watcher = {
  actor: { kind: 'job', id: 'anomaly.watch' },
  requestId: 'anomaly.watch',
} as const;

/** Looks at a license a few times a minute at most, one batch at a time, so that no flood of beats becomes one of checks. */
export function anomalyWatch(
  deps: AnomalyDeps,
  { onError }: { readonly onError: (error: unknown) => void },
): AnomalyWatch {
  const waiting = new Set<LicenseId>();
  const looks = new Map<LicenseId, number>();
  let minute: UnixSeconds = 0;
  let running: Promise<void> | undefined;
  const drain = async () => {
    while (waiting.size > 0) {
      const ids = [...waiting].slice(0, BATCH);
      for (const id of ids) waiting.delete(id);
      await checkLicenses(deps, { ids, since: deps.clock.now() - DAY }, watcher).catch(onError);
    }
    running = undefined;
  };
  return {
    suspect(id) {
      const present = Math.floor(deps.clock.now() / MINUTE);
      if (present !== minute) looks.clear();
      minute = present;
      const count = looks.get(id) ?? 0;
      if (waiting.has(id) || count >= MOST_LOOKS || waiting.size >= MOST_WAITING) return;
      looks.set(id, count + 1);
      waiting.add(id);
      running ??= Promise.resolve().then(drain);
    },
    idle: async () => running,
  };
}
