import type { AnomalyEvidence } from '../ports/anomaly-evidence.ts';
import type { AnomalyStore } from '../ports/anomaly-store.ts';
import type { Clock } from '../ports/clock.ts';

/** What looking for anomalies stands on. */
export interface AnomalyDeps {
  readonly clock: Clock;
  readonly anomalies: AnomalyStore;
  readonly evidence: AnomalyEvidence;
}
