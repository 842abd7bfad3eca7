/** One counter: a quota in one calendar month of UTC. */
export interface CounterKey {
  /** The quota's name in the catalog. */
  readonly quota: string;
  /** The first instant of the month, Unix seconds. */
  readonly startsAt: number;
}

/** What a counter says after it was asked to rise. */
export interface Count {
  /** Whether it rose; `false` where it would have passed the limit, and then nothing changed. */
  readonly counted: boolean;
  /** Uses in the month. */
  readonly used: number;
}

/**
 * Where uses of quotas are counted. The one that comes with the sdk counts for one process; several
 * processes of one install need one they share, such as a table of the product's own database.
 */
export interface CounterStore {
  /** Uses so far; 0 for a counter that was never raised. */
  used(key: CounterKey): Promise<number>;
  /**
   * Raises a counter by `count` unless it would pass `limit` (`null` = no limit). Must be atomic:
   * however many ask at once, the counter never passes the limit. A negative `count` gives uses
   * back, down to 0, whatever the limit.
   */
  add(key: CounterKey, count: number, limit: number | null): Promise<Count>;
}
