import type { Clock } from '@signet/use-cases/ports/clock';

/** The machine's clock in whole seconds. */
export const systemClock: Clock = { now: () => Math.floor(Date.now() / 1000) };
