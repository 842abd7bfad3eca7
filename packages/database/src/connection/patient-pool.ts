import { setTimeout } from 'node:timers/promises';
import type { PostgresPool } from 'kysely';
import { isStoreUnavailable } from '../store-unavailable.ts';

/** Pauses between attempts to connect, in milliseconds: together shorter than a browser's patience. */
const PAUSES_MS = [100, 200, 400, 800];

/** What a pool says when none of its connections came free; that wait was long enough. */
const EXHAUSTED = 'timeout exceeded when trying to connect';

/** The pool, connecting again for a moment when PostgreSQL refuses: a restart goes by without a failed request. */
export function patientPool(
  pool: PostgresPool,
  pausesMs: readonly number[] = PAUSES_MS,
): PostgresPool {
  const { options } = pool;
  return { options, connect: () => connected(pool, pausesMs), end: () => pool.end() };
}

async function connected(
  pool: PostgresPool,
  [pause, ...more]: readonly number[],
): ReturnType<PostgresPool['connect']> {
  try {
    return await pool.connect();
  } catch (error) {
    if (pause === undefined || !mayPass(error)) throw error;
  }
  await setTimeout(pause);
  return connected(pool, more);
}

function mayPass(error: unknown): boolean {
  return isStoreUnavailable(error) && !(error instanceof Error && error.message === EXHAUSTED);
}
