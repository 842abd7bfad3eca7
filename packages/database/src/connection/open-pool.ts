import pg from 'pg';
import { keepPlans } from './keep-plans.ts';

/** How long a request waits for one of the pool's connections before it is answered 503. */
const CONNECT_TIMEOUT_MS = 5_000;
/** No statement of ours takes this long; one that does holds locks that others wait for. */
const STATEMENT_TIMEOUT_MS = 30_000;
/** Connections of one process; many processes share one PostgreSQL. */
const MAXIMUM_CONNECTIONS = 12;

/** A bounded pool of connections to PostgreSQL; errors of idle connections go to `onError`. */
export function openPool(databaseUrl: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: MAXIMUM_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: 30_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'signet',
  });
  // Without a listener a restarted PostgreSQL would end the process; the next query reconnects.
  pool.on('error', onError);
  pool.on('connect', keepPlans);
  return pool;
}
