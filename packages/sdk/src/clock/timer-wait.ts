/** The longest a timer of the runtime can wait, in ms; asked for more, it fires at once and again and again. */
const LONGEST_MS = 2_147_483_647;
const SHORTEST_MS = 1;

/** Seconds as a wait that a timer can do: a longer one ends early, and whoever waits looks again. */
export function timerWait(seconds: number): number {
  const ms = Number.isNaN(seconds) ? LONGEST_MS : seconds * 1_000;
  return Math.min(Math.max(Math.ceil(ms), SHORTEST_MS), LONGEST_MS);
}
