import { DAY, MINUTE } from '@signet/domain/shared/duration';
import type { AuditOrigin } from '../ports/audit-entry.ts';
import type { AnomalyDeps } from './anomaly-deps.ts';
import { checkLicenses } from './check-licenses.ts';

/** Licenses whose heartbeats are in memory at once. */
const BATCH = 100;

/** A heartbeat is committed within this long after its time was read; the next scan looks back as far. */
const OVERLAP_SECONDS = 2 * MINUTE;

/** Who scans. */
const scanner: Omit<AuditOrigin, 'at'> = {
  actor: { kind: 'job', id: 'anomaly.scan' },
  requestId: 'anomaly.scan',
};

/** What a scan did. */
export interface ScanReport {
  readonly checked: number;
  readonly raised: number;
}

/**
 * Looks at every license that was heard of since the last scan, with what was heard of it in the day
 * before (B59, F09). The mark moves only when all is kept, so what a failed scan missed the next one
 * finds; two scans at once find the same and raise it once.
 */
export async function scanAnomalies(deps: AnomalyDeps): Promise<ScanReport> {
  const { clock, evidence } = deps;
  const [from, to] = [await evidence.scannedTo(), clock.now()];
  const since = (from ?? to - DAY) - OVERLAP_SECONDS;
  const suspects = await evidence.suspects(since);
  let raised = 0;
  for (let first = 0; first < suspects.length; first += BATCH) {
    const ids = suspects.slice(first, first + BATCH);
    raised += (await checkLicenses(deps, { ids, since: since - DAY }, scanner)).length;
  }
  // A clock that was turned back must not make the next scan look at everything again.
  if (from === null || to > from) await evidence.finishScan({ from, to }, scanner);
  return { checked: suspects.length, raised };
}
