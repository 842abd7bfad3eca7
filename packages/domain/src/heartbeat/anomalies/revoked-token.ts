import { type Anomaly, type AnomalyFacts, evidenceOf } from './anomaly.ts';

/** A heartbeat with a license that was revoked or refunded before it (B61); by itself nothing to act on. */
export function revokedToken({ license, beats }: AnomalyFacts): Anomaly | undefined {
  if (license.status !== 'revoked' && license.status !== 'refunded') return undefined;
  const { revokedAt } = license;
  const late = beats.filter(({ at }) => at >= revokedAt);
  if (late.length === 0) return undefined;
  return {
    type: 'revoked-token',
    severity: 'informational',
    licenseId: license.id,
    evidence: evidenceOf(late),
  };
}
