import { type Anomaly, type AnomalyFacts, evidenceOf } from './anomaly.ts';

/**
 * An older generation from an install that never held it (R12, B28): a copy of a mail that was
 * replaced since. The install that the license was issued to is no stranger.
 */
export function supersededToken({ license, beats, holders }: AnomalyFacts): Anomaly | undefined {
  const held = new Set(holders.map((holder) => keyOf(holder)));
  const strange = beats.filter(
    (beat) =>
      beat.generation < license.generation &&
      beat.installId !== license.installId &&
      !held.has(keyOf(beat)),
  );
  if (strange.length === 0) return undefined;
  return {
    type: 'superseded-token',
    severity: 'actionable',
    licenseId: license.id,
    evidence: evidenceOf(strange),
  };
}

function keyOf(held: { readonly installId: string; readonly generation: number }): string {
  return `${held.generation} ${held.installId}`;
}
