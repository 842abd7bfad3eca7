import { StoreUnavailableError } from '@signet/use-cases/ports/store-unavailable-error';

/** PostgreSQL's error classes and codes that say "not now": they pass without a change of ours. */
const transient = [
  '08', // connection exceptions
  '53', // out of disk, memory or connections
  '57P', // shut down by an administrator, starting up
  '57014', // statement timeout
  '55P03', // a lock was not available in time
  '25P03', // idle in a transaction for too long
  '25006', // read-only: a replica that was not promoted yet
];

const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOSPC',
]);

/** What pg says without a code of its own when it has no connection, or lost it. */
const messages = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
  'Cannot use a pool after calling end',
  'Client was closed and is not queryable',
];

/** What a driver did, its passing failures as `StoreUnavailableError`. */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isStoreUnavailable(error) ? new StoreUnavailableError(error) : error;
  }
}

/** Whether the store failed only for now: to be answered 503 with `Retry-After`, never 500. */
export function isStoreUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    network.has(code) ||
    transient.some((start) => code.startsWith(start)) ||
    messages.some((text) => error.message.includes(text)) ||
    isStoreUnavailable(error.cause)
  );
}
