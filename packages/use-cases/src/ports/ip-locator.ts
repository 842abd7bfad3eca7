import type { Place } from '@signet/domain/heartbeat/anomalies/anomaly';

/** Guesses where an address is; optional, and nothing ever depends on it (B60, R23). */
export interface IpLocator {
  /** The place in whole degrees, about 100 km: coarse on purpose. `null` when unknown; never throws. */
  locate(ip: string): Place | null;
}

/** The locator of a deployment without a location file. */
export const noLocator: IpLocator = { locate: () => null };
