import { type Anomaly, type AnomalyFacts, evidenceOf } from './anomaly.ts';

/**
 * An older generation from an install that never held it (R12, B28): a copy of a mail that was
 * replaced since. An install that held an earlier one is no stranger: it was handed the next, which
 * may itself be replaced before the install is heard with it. Nor is the one of the issue.
 */
export function supersededToken({ license, beats, holders }: AnomalyFacts): Anomaly | undefined {
  const earliest = new Map<string, number>();
  for (const { installId, generation } of holders) {
    earliest.set(installId, Math.min(generation, earliest.get(installId) ?? generation));
  }
  const strange = beats.filter(
    (beat) =>
      beat.generation < license.generation &&
      beat.installId !== license.installId &&
      beat.generation < (earliest.get(beat.installId) ?? Number.POSITIVE_INFINITY),
  );
  if (strange.length === 0) return undefined;
  return {
    type: 'superseded-token',
    severity: 'actionable',
    licenseId: license.id,
    evidence: evidenceOf(strange),
  };
}
