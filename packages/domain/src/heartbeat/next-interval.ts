import { DAY } from '../shared/duration.ts';

/** How often an install beats where nothing else is configured (R20). */
export const DEFAULT_CADENCE = DAY;

const JITTER = 0.1;

/**
 * Seconds until an install's next heartbeat: the cadence, up to a tenth sooner, so that a fleet
 * that started together does not beat together. Never later, so that a healthy install stays fresh.
 * `random` is in [0, 1); what is not is taken as the nearer of the two. At least one second.
 */
export function nextInterval(random: number, cadence: number = DEFAULT_CADENCE): number {
  const share = Number.isNaN(random) ? 0 : Math.min(Math.max(random, 0), 1);
  return Math.max(1, Math.floor(cadence * (1 - JITTER * share)));
}
