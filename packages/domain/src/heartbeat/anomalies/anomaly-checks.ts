import type { Anomaly, AnomalyCheck, AnomalyFacts, AnomalyType } from './anomaly.ts';
import { distantIp } from './distant-ip.ts';
import { revokedToken } from './revoked-token.ts';
import { sharedToken } from './shared-token.ts';
import { supersededToken } from './superseded-token.ts';

/** Every check, in the order in which the screens list what they find. */
export const anomalyChecks: Readonly<Record<AnomalyType, AnomalyCheck>> = {
  'shared-token': sharedToken,
  'superseded-token': supersededToken,
  'revoked-token': revokedToken,
  'distant-ip': distantIp,
};

/** Everything odd about one license's heartbeats, at most one anomaly of each type (B59–B61, F09). */
export function findAnomalies(facts: AnomalyFacts): readonly Anomaly[] {
  return Object.values(anomalyChecks).flatMap((check) => check(facts) ?? []);
}
