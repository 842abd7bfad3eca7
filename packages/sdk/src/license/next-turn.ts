import type { EnforcementPolicy } from '@signet/domain/catalog/enforcement-policy';
import { DAY } from '@signet/domain/shared/duration';
import type { Standing } from './standing.ts';

/**
 * The next instant at which time alone changes what the license says: the end of its term or
 * support, or a threshold of the heartbeat's gap (R2). `null` when nothing is ahead.
 */
export function nextTurn(
  { heartbeat, clock }: EnforcementPolicy,
  { token, lastHeartbeatAt }: Standing,
  now: number,
): number | null {
  if (token.state !== 'valid') return null;
  const { expires_at: end, support_until: support } = token.claims;
  const turns = [end === null ? null : end + clock.leewaySeconds, support];
  if (heartbeat.mode === 'states' && lastHeartbeatAt !== null) {
    const { graceDays, softLockDays, readOnlyDays } = heartbeat;
    for (const days of [graceDays, softLockDays, readOnlyDays]) {
      turns.push(lastHeartbeatAt + days * DAY);
    }
  }
  const ahead = turns.filter((at) => at !== null && at > now);
  return ahead.length === 0 ? null : Math.min(...ahead.map(Number));
}
