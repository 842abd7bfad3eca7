import type { MultiInstallWindow } from '../../license/install-window.ts';
import type { License, LicenseId } from '../../license/license.ts';
import type { UnixSeconds } from '../../shared/duration.ts';

/** A place on the globe in degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** A heartbeat as the checks look at it. */
export interface SeenBeat {
  readonly installId: string;
  /** The generation of the token it carried. */
  readonly generation: number;
  readonly at: UnixSeconds;
  /** Where its network is; `null` without a location file or a match (R23). */
  readonly place: Place | null;
}

/** One license and what was heard of it lately (a scan takes the last 24 h); beats in any order. */
export interface AnomalyFacts {
  readonly license: License;
  readonly beats: readonly SeenBeat[];
  /** Which installs beat with a generation while it was the newest. */
  readonly holders: readonly Pick<SeenBeat, 'installId' | 'generation'>[];
  readonly window: MultiInstallWindow | null;
  /** Where the customer is; `null` when unknown. */
  readonly home: Place | null;
  /** From how many kilometers on a place is far. */
  readonly farKilometers: number;
}

/** What is noticed, in the order in which the screens list it. */
export const anomalyTypes = [
  'shared-token',
  'superseded-token',
  'revoked-token',
  'distant-ip',
] as const;

/** What was noticed. */
export type AnomalyType = (typeof anomalyTypes)[number];

/** Whether someone should act on it, or only know it. */
export type AnomalySeverity = 'actionable' | 'informational';

/** Something odd about a license's heartbeats; nothing follows from it by itself (B59–B64). */
export interface Anomaly {
  readonly type: AnomalyType;
  readonly severity: AnomalySeverity;
  readonly licenseId: LicenseId;
  readonly evidence: {
    /** The installs it is about, in order. */
    readonly installIds: readonly string[];
    readonly generations: readonly number[];
    readonly firstAt: UnixSeconds;
    readonly lastAt: UnixSeconds;
    /** The farthest, in whole kilometers; only for `distant-ip`. */
    readonly kilometers?: number;
  };
}

/** A check of one kind: linear in the beats but for sorting. */
export type AnomalyCheck = (facts: AnomalyFacts) => Anomaly | undefined;

/** What the beats behind an anomaly have in common; at least one beat. */
export function evidenceOf(beats: readonly SeenBeat[]): Anomaly['evidence'] {
  let [firstAt, lastAt] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { at } of beats) {
    firstAt = Math.min(firstAt, at);
    lastAt = Math.max(lastAt, at);
  }
  return {
    installIds: [...new Set(beats.map(({ installId }) => installId))].toSorted(),
    generations: [...new Set(beats.map(({ generation }) => generation))].toSorted((a, b) => a - b),
    firstAt,
    lastAt,
  };
}
