import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Database } from '../connect.ts';
import { bossOn } from './boss.ts';
import { queues, schedules } from './queues.ts';

/** Any number that nothing else locks: it stands for the job queue's schema. */
const JOB_SCHEMA_LOCK = 7_368_491;

/** Creates or updates the job queue's own schema and every queue; part of the migration. */
export async function migrateJobs(database: Database): Promise<void> {
  if (database.driver.engine === 'embedded') return createQueues(database);
  // The queue creates its schema without a lock; of several servers only one may do it.
  await database.db.transaction().execute(async (transaction) => {
    await sql`set local statement_timeout = 0`.execute(transaction);
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(transaction);
    await sql`select pg_advisory_xact_lock(${JOB_SCHEMA_LOCK})`.execute(transaction);
    await createQueues(database);
  });
}

async function createQueues(database: Database): Promise<void> {
  let failure: Error | undefined;
  const boss = bossOn(database, {
    migrate: true,
    supervise: false,
    schedule: false,
    onError: (error) => (failure ??= error),
  });
  try {
    await boss.start();
    const existing = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
    for (const [name, options] of Object.entries(queues)) {
      const found = existing.get(name);
      if (found === undefined) await boss.createQueue(name, options);
      else if (differs(options, found)) await boss.updateQueue(name, options);
    }
    await createSchedules(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failure !== undefined) throw failure;
}

async function createSchedules(boss: PgBoss): Promise<void> {
  const existing = new Map((await boss.getSchedules()).map(({ name, cron }) => [name, cron]));
  for (const [name, cron] of Object.entries(schedules)) {
    if (existing.get(name) === cron) continue;
    await boss.schedule(name, cron, {}, { tz: 'UTC', missed: 'once' });
  }
}

/** A release may have changed how a queue retries. */
function differs(wanted: object, found: object): boolean {
  const present = new Map<string, unknown>(Object.entries(found));
  return Object.entries(wanted).some(([option, value]) => present.get(option) !== value);
}
