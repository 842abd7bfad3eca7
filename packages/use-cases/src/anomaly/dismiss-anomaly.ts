import type { AnomalyId, AnomalyRecord } from '@signet/domain/heartbeat/anomalies/anomaly-record';
import type { Result } from '@signet/domain/shared/result';
import { actorScope } from '../actor/actor.ts';
import type { CommandContext } from '../license/command-context.ts';
import type { DismissError } from '../ports/anomaly-store.ts';
import type { AnomalyDeps } from './anomaly-deps.ts';

/** Closes an anomaly with a reason (B63); asked twice it answers the same. */
export async function dismissAnomaly(
  { clock, anomalies }: Pick<AnomalyDeps, 'clock' | 'anomalies'>,
  { actor, requestId, idempotency }: CommandContext,
  dismissal: { readonly id: AnomalyId; readonly reason: string },
): Promise<Result<AnomalyRecord, DismissError>> {
  const key = idempotency === null ? null : { scope: actorScope(actor), ...idempotency };
  return anomalies.dismiss(
    { ...dismissal, idempotency: key },
    { actor, requestId, at: clock.now() },
  );
}
