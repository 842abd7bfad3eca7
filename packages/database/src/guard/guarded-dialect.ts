import { type Dialect, PGliteAdapter, PGliteDialect } from 'kysely';
import { GuardedDriver } from './guarded-driver.ts';

/**
 * A dialect that fails fast where PGlite would hang for ever: when the outer `db` is used inside one of
 * its transactions. On PostgreSQL the same mistake would write outside the transaction, so it fails too.
 */
export function guardedDialect(dialect: Dialect): Dialect {
  const isEmbedded = dialect instanceof PGliteDialect;
  return {
    createAdapter: () => (isEmbedded ? new QueuelessAdapter() : dialect.createAdapter()),
    createDriver: () => new GuardedDriver(dialect.createDriver(), isEmbedded),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

/** Kysely would queue before the guard could look; the guarded driver queues itself. */
class QueuelessAdapter extends PGliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}
