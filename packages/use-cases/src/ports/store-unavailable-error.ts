/** Seconds after which asking again is worth it: a restarted PostgreSQL is back by then. */
const RETRY_SECONDS = 5;

/**
 * Thrown by every adapter that stores, when the store is out of reach for now: restarted, full, locked or
 * behind a broken network. Nothing is known to be wrong with the request; of a commit that was under way
 * it is not known whether it happened. Front-ends answer it as `UNAVAILABLE` with `retryAfter` seconds.
 */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  readonly retryAfter = RETRY_SECONDS;

  constructor(cause: unknown) {
    super('The store cannot be reached now.', { cause });
  }
}
