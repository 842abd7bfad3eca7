import { type ConstructorOptions, fromPglite, PgBoss } from 'pg-boss';
import type { Database } from '../connect.ts';

/** The job queue on the store's own connections; nothing runs until it is started. */
export function bossOn(
  { driver }: Pick<Database, 'driver'>,
  options: ConstructorOptions & { readonly onError: (error: Error) => void },
): PgBoss {
  const { onError, ...rest } = options;
  const boss = new PgBoss({ ...rest, ...connectionOf(driver) });
  boss.on('error', onError);
  return boss;
}

function connectionOf(driver: Database['driver']): Pick<ConstructorOptions, 'db' | 'backend'> {
  if (driver.engine === 'embedded') return { db: fromPglite(driver.pglite), backend: 'pglite' };
  const executeSql = (text: string, values?: unknown[]) => driver.pool.query(text, values);
  return { db: { executeSql }, backend: 'postgres' };
}
