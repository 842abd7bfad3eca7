import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type { AnomalyId, AnomalyRecord } from '@signet/domain/heartbeat/anomalies/anomaly-record';
import type { Result } from '@signet/domain/shared/result';
import type { CommandContext } from '../license/perform.ts';
import type { AnomalyDeps } from './anomaly-deps.ts';

/** Closes an anomaly with a reason (B63); asked twice it answers the same. */
export async function dismissAnomaly(
  { clock, anomalies }: Pick<AnomalyDeps, 'clock' | 'anomalies'>,
  { actor, requestId }: Pick<CommandContext, 'actor' | 'requestId'>,
  { id, reason }: { readonly id: AnomalyId; readonly reason: string },
): Promise<Result<AnomalyRecord, SignetErrorOf<'NOT_FOUND' | 'REASON_REQUIRED'>>> {
  return anomalies.dismiss(id, reason, { actor, requestId, at: clock.now() });
}
