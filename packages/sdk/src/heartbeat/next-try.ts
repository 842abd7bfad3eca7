import { DEFAULT_CADENCE, nextInterval } from '@signet/domain/heartbeat/next-interval';
import type { HeartbeatOutcome } from './heartbeat-outcome.ts';

/** Seconds before the first try after a failure; each further failure doubles it. */
const FIRST_WAIT = 60;
/** The longest a timer of the runtime can wait (2^31 - 1 ms), in whole seconds. */
const LONGEST_WAIT = 2_147_483;
/** A server that asks for more often than this is not obeyed. */
const SHORTEST_WAIT = 10;

/**
 * Seconds until the next heartbeat: after an answer what the signed receipt says, up to a tenth
 * sooner, so that a fleet spreads; after a failure one minute, doubled with each further one up to
 * a day, and only a random half to the whole of it (R20). `random` is in [0, 1).
 */
export function nextTry(outcome: HeartbeatOutcome, failures: number, random: number): number {
  if (outcome.ok) return within(nextInterval(random, outcome.nextInSeconds));
  const wait = Math.min(FIRST_WAIT * 2 ** Math.min(failures - 1, 20), DEFAULT_CADENCE);
  return within(Math.max(wait * (1 - random / 2), outcome.retryAfterSeconds ?? 0));
}

function within(seconds: number): number {
  return Math.min(Math.max(Math.floor(seconds), SHORTEST_WAIT), LONGEST_WAIT);
}
