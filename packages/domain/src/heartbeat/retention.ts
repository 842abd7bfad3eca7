import { DAY, type UnixSeconds } from '../shared/duration.ts';

/** One heartbeat as it arrived, without what expires with it. */
export interface RawBeat {
  readonly licenseId: string;
  readonly installId: string;
  readonly at: UnixSeconds;
  /** The product version it reported; `null` for none. */
  readonly version: string | null;
}

/** All heartbeats of one install under one license on one UTC day. */
export interface DaySum {
  readonly licenseId: string;
  readonly installId: string;
  /** Midnight UTC. */
  readonly day: UnixSeconds;
  readonly beats: number;
  readonly firstAt: UnixSeconds;
  readonly lastAt: UnixSeconds;
  /** Every version it reported that day, in order of text. */
  readonly versions: readonly string[];
}

/** Raw heartbeats are kept for this long, to the end of their day (B82, R26). */
export const RAW_DAYS = 90;

/** Heartbeats before this midnight are summed up: whole days only, so that no day is split. */
export function rawSince(now: UnixSeconds): UnixSeconds {
  return dayOf(now - RAW_DAYS * DAY);
}

/** Midnight UTC of an instant's day. */
export function dayOf(at: UnixSeconds): UnixSeconds {
  return Math.floor(at / DAY) * DAY;
}

/**
 * Splits heartbeats into those that stay as they are and the daily sums of the older ones (B82,
 * R26). Nothing is lost: the sums' beats and the kept rows count exactly what came in.
 */
export function rollUp(
  beats: readonly RawBeat[],
  now: UnixSeconds,
): { readonly kept: readonly RawBeat[]; readonly sums: readonly DaySum[] } {
  const since = rawSince(now);
  const kept: RawBeat[] = [];
  const old: DaySum[] = [];
  for (const beat of beats) {
    if (beat.at >= since) kept.push(beat);
    else old.push(sumOfOne(beat));
  }
  return { kept, sums: mergeSums(old) };
}

/**
 * Joins sums of the same license, install and day, as when a heartbeat by file arrives late. In any
 * order and grouping the same: the rows come sorted by day, license and install.
 */
export function mergeSums(sums: readonly DaySum[]): readonly DaySum[] {
  const merged = new Map<string, DaySum>();
  for (const sum of sums) {
    const key = JSON.stringify([sum.day, sum.licenseId, sum.installId]);
    const known = merged.get(key);
    merged.set(key, known === undefined ? sum : joined(known, sum));
  }
  return [...merged.values()].toSorted(byDay);
}

function sumOfOne({ licenseId, installId, at, version }: RawBeat): DaySum {
  const versions = version === null ? [] : [version];
  return { licenseId, installId, day: dayOf(at), beats: 1, firstAt: at, lastAt: at, versions };
}

function joined(one: DaySum, two: DaySum): DaySum {
  return {
    ...one,
    beats: one.beats + two.beats,
    firstAt: Math.min(one.firstAt, two.firstAt),
    lastAt: Math.max(one.lastAt, two.lastAt),
    versions: union(one.versions, two.versions),
  };
}

function union(one: readonly string[], two: readonly string[]): readonly string[] {
  if (two.every((version) => one.includes(version))) return one;
  return [...new Set([...one, ...two])].toSorted();
}

function byDay(one: DaySum, two: DaySum): number {
  return (
    one.day - two.day ||
    compareText(one.licenseId, two.licenseId) ||
    compareText(one.installId, two.installId)
  );
}

function compareText(one: string, two: string): number {
  if (one === two) return 0;
  return one < two ? -1 : 1;
}
