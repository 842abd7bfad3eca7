import type { SignetErrorOf } from '../../error/signet-error.ts';
import { readReason } from '../../license/revoke-reason.ts';
import { DAY, type UnixSeconds } from '../../shared/duration.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Anomaly } from './anomaly.ts';

/** An anomaly's id, `ano_…`. */
export type AnomalyId = `ano_${string}`;

/** Why nobody needs to look at an anomaly any more. */
export interface Dismissal {
  readonly at: UnixSeconds;
  readonly reason: string;
}

/** An anomaly as it is kept: one row for everything alike that was seen of a license. */
export interface AnomalyRecord extends Anomaly {
  readonly id: AnomalyId;
  /** How often something new was seen of it, from 1. */
  readonly sightings: number;
  readonly raisedAt: UnixSeconds;
  /** `null` while it is open. */
  readonly dismissal: Dismissal | null;
}

/** What was dismissed stays so for what is seen within this long after it; later it is raised anew. */
export const QUIET_SECONDS = DAY;

/** Installs that a record names; a token on a forum would fill it with thousands. */
const NAMED_INSTALLS = 50;

/** What a sighting makes of what is kept: a record to raise, the joined one, or nothing new. */
export type Sighting =
  | { readonly kind: 'raise'; readonly anomaly: Anomaly }
  | { readonly kind: 'join'; readonly record: AnomalyRecord }
  | { readonly kind: 'known' };

/**
 * Holds a sighting against the newest record of its license and type: raised once, then joined while
 * it is open; after a dismissal quiet for a day (B59–B64). The same sighting twice changes nothing.
 */
export function sightAnomaly(newest: AnomalyRecord | null, seen: Anomaly): Sighting {
  if (newest === null) return { kind: 'raise', anomaly: named(seen) };
  if (newest.dismissal !== null) {
    const isQuiet = seen.evidence.lastAt < newest.dismissal.at + QUIET_SECONDS;
    return isQuiet ? { kind: 'known' } : { kind: 'raise', anomaly: named(seen) };
  }
  const joined = named({ ...newest, evidence: join(newest.evidence, seen.evidence) });
  const isNews =
    seen.evidence.lastAt > newest.evidence.lastAt ||
    joined.evidence.installIds.length > newest.evidence.installIds.length;
  if (!isNews) return { kind: 'known' };
  return {
    kind: 'join',
    record: { ...newest, evidence: joined.evidence, sightings: newest.sightings + 1 },
  };
}

/** Closes an anomaly with a reason; one that is closed already stays as it is. */
export function dismissAnomaly(
  record: AnomalyRecord,
  reason: string,
  now: UnixSeconds,
): Result<AnomalyRecord, SignetErrorOf<'REASON_REQUIRED'>> {
  if (record.dismissal !== null) return ok(record);
  const read = readReason(reason);
  return read.ok ? ok({ ...record, dismissal: { at: now, reason: read.value } }) : read;
}

type Evidence = Anomaly['evidence'];

function join(one: Evidence, two: Evidence): Evidence {
  const kilometers = Math.max(one.kilometers ?? 0, two.kilometers ?? 0);
  return {
    installIds: [...new Set([...one.installIds, ...two.installIds])].toSorted(),
    generations: [...new Set([...one.generations, ...two.generations])].toSorted((a, b) => a - b),
    firstAt: Math.min(one.firstAt, two.firstAt),
    lastAt: Math.max(one.lastAt, two.lastAt),
    ...(kilometers === 0 ? {} : { kilometers }),
  };
}

function named(anomaly: Anomaly): Anomaly {
  const { type, severity, licenseId, evidence } = anomaly;
  const installIds = evidence.installIds.slice(0, NAMED_INSTALLS);
  return { type, severity, licenseId, evidence: { ...evidence, installIds } };
}
