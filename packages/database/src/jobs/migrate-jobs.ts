import type { Database } from '../connect.ts';
import { bossOn } from './boss.ts';
import { queues } from './queues.ts';

/** Creates or updates the job queue's own schema and every queue; part of the migration. */
export async function migrateJobs(database: Database): Promise<void> {
  let failure: Error | undefined;
  const boss = bossOn(database, {
    migrate: true,
    supervise: false,
    schedule: false,
    onError: (error) => (failure ??= error),
  });
  try {
    await boss.start();
    for (const [name, options] of Object.entries(queues)) {
      // Creating leaves a queue that exists as it is; a release may have changed its options.
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failure !== undefined) throw failure;
}
