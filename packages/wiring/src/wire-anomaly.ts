import { createAnomalyEvidence } from '@signet/database/anomaly/anomaly-evidence';
import { createAnomalyStore } from '@signet/database/anomaly/anomaly-store';
import type { AnomalyDeps } from '@signet/use-cases/anomaly/anomaly-deps';
import { type AnomalyWatch, anomalyWatch } from '@signet/use-cases/anomaly/anomaly-watch';
import type { Logger } from 'pino';
import type { Store } from './open-store.ts';
import { randomIds } from './random-ids.ts';
import { systemClock } from './system-clock.ts';

/** Builds what looks for anomalies: the store of them, and the watch beside the heartbeats. */
export function wireAnomaly(
  { database: { db } }: Pick<Store, 'database'>,
  logger: Pick<Logger, 'warn'>,
): { readonly anomaly: AnomalyDeps; readonly watch: AnomalyWatch } {
  const anomaly: AnomalyDeps = {
    clock: systemClock,
    anomalies: createAnomalyStore(db, randomIds),
    evidence: createAnomalyEvidence(db),
  };
  const onError = (error: unknown) =>
    logger.warn({ err: error }, 'a look at suspicious heartbeats failed');
  return { anomaly, watch: anomalyWatch(anomaly, { onError }) };
}
