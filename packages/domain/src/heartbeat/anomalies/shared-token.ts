import { DAY } from '../../shared/duration.ts';
import { isInWindow } from '../multi-install-window.ts';
import { type Anomaly, type AnomalyFacts, evidenceOf, type SeenBeat } from './anomaly.ts';

/** More than one install with the same generation within 24 h (B57, B59); beats inside a granted window do not count (B64). */
export function sharedToken({ license, beats, window }: AnomalyFacts): Anomaly | undefined {
  const counted = beats
    .filter(({ at }) => !isInWindow(window, at))
    .toSorted((one, two) => one.generation - two.generation || one.at - two.at);
  const shared = counted.filter(
    (beat, index) => clash(counted[index - 1], beat) || clash(beat, counted[index + 1]),
  );
  if (shared.length === 0) return undefined;
  return {
    type: 'shared-token',
    severity: 'actionable',
    licenseId: license.id,
    evidence: evidenceOf(shared),
  };
}

/** Neighbors in time suffice: between two installs within 24 h there is a change of install. */
function clash(earlier: SeenBeat | undefined, later: SeenBeat | undefined): boolean {
  return (
    earlier !== undefined &&
    later !== undefined &&
    earlier.generation === later.generation &&
    earlier.installId !== later.installId &&
    later.at - earlier.at < DAY
  );
}
