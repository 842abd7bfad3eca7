const DAY = 86_400_000;

/** Begun days until an instant: 1 within the last 24 hours, 0 and less once it has passed. */
export function daysUntil(at: string, now: number): number {
  return Math.ceil((new Date(at).getTime() - now) / DAY);
}
