import { createCountedIds } from '@signet/use-cases/in-memory/counted-ids';
import { issueCommit, sampleAccount, sampleLicense } from '@signet/use-cases/in-memory/samples';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Database } from '../connect.ts';
import { createStores } from '../test-stores/create-stores.ts';
import { freshEmbedded, freshPostgres } from '../test-stores/test-databases.ts';
import { type JobRun, openJobs } from './open-jobs.ts';

const databases = [
  { engine: 'PGlite', database: await freshEmbedded() },
  { engine: 'PostgreSQL', database: await freshPostgres() },
];

describe.each(databases)('$engine', async ({ database }) => {
  const errors: Error[] = [];
  const onError = (error: Error) => void errors.push(error);
  const jobs = await openJobs(database, { works: true, onError });
  const { ledger, outbox } = createStores(database, { jobs, ids: createCountedIds() });

  test('a rolled back transaction sends nothing', async () => {
    const failing = database.db.transaction().execute(async (transaction) => {
      await jobs.send(transaction, 'mail.deliver', {
        data: { mailId: 'mail_no' },
        delaySeconds: 0,
      });
      throw new Error('Rolled back');
    });
    await expect(failing).rejects.toThrow('Rolled back');
    expect(await deliverJobs(database)).toEqual([]);
  });

  test('B22: a commit sends a job for its mail; a job that fails is tried again, with its delay', async () => {
    const account = sampleAccount();
    const license = sampleLicense(account);
    await ledger.commit(issueCommit(account, license));
    const [mail] = await outbox.ofLicense(license.id);
    const runs: JobRun[] = [];
    const failed = Promise.withResolvers<void>();
    const done = Promise.withResolvers<string>();
    await jobs.work('mail.deliver', async ({ mailId }, run) => {
      runs.push(run);
      if (runs.length === 1) {
        failed.resolve();
        throw new Error('The mail server is down');
      }
      done.resolve(mailId);
    });
    await failed.promise;
    await makeDue(database);
    expect(await done.promise).toBe(mail?.id);
    expect(runs.map(({ attempt, isLastAttempt }) => [attempt, isLastAttempt])).toEqual([
      [1, false],
      [2, false],
    ]);
    expect(errors).toEqual([]);
  });

  test('E19, F06: the clock knows the nightly job, and a night that was missed is made up for once', async () => {
    const { rows } = await sql<{ name: string; cron: string; timezone: string; missed: string }>`
      select name, cron, timezone, options->>'missed' as missed from pgboss.schedule`.execute(
      database.db,
    );
    expect(rows).toContainEqual({
      name: 'license.daily',
      cron: '0 2 * * *',
      timezone: 'UTC',
      missed: 'once',
    });
  });

  test('a job says when it was sent, by the clock of the store', async () => {
    const ran = Promise.withResolvers<JobRun>();
    await jobs.work('license.daily', async (_, run) => ran.resolve(run));
    const earlier = await storeTime(database);
    await database.db.transaction().execute(async (transaction) => {
      await jobs.send(transaction, 'license.daily', { data: {}, delaySeconds: 0 });
    });
    const { sentAt } = await ran.promise;
    expect(sentAt).toBeGreaterThanOrEqual(earlier);
    expect(sentAt).toBeLessThanOrEqual(await storeTime(database));
  });

  test('closing the store ends the work on it first', async () => {
    await database.close();
    expect(errors).toEqual([]);
    await expect(sql`select 1`.execute(database.db)).rejects.toThrow('destroyed');
  });
});

/** Waits for the retry to be written, then lets it start at once instead of after its delay. */
async function makeDue(database: Database): Promise<void> {
  let changed = 0n;
  while (changed === 0n) {
    const { numAffectedRows = 0n } = await sql`
      update pgboss.job set start_after = now() where state = 'retry'`.execute(database.db);
    changed = numAffectedRows;
  }
}

async function storeTime({ db }: Database): Promise<number> {
  const query = sql<{ at: string }>`select floor(extract(epoch from now()))::text as at`;
  return Number((await query.execute(db)).rows[0]?.at);
}

async function deliverJobs({ db }: Database): Promise<readonly unknown[]> {
  const { rows } = await sql`select id from pgboss.job where name = 'mail.deliver'`.execute(db);
  return rows;
}
