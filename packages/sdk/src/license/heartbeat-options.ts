/** How heartbeats are sent; everything has a good default. */
export interface HeartbeatOptions {
  /** The first one after a start comes at a random moment within so many seconds; 10 where nothing is said. */
  readonly firstWithinSeconds?: number;
  /** Seconds that one may take; 15 where nothing is said. */
  readonly timeoutSeconds?: number;
}
