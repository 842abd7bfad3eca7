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
    text: {
      en: 'An install still runs with a revoked key.',
      ro: 'O instalare funcționează încă cu o cheie revocată.',
    },
    action: {
      en: 'Nothing to do by itself: each heartbeat tells the install that it is revoked.',
      ro: 'Nu este nimic de făcut doar din acest motiv: fiecare semnal anunță instalarea că este revocată.',
    },
  };
}
