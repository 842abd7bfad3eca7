import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Transaction } from 'kysely';
import { fromKysely } from 'pg-boss';
import type { Database } from '../connect.ts';
import { toUnix } from '../instant.ts';
import type { Schema } from '../schema.ts';
import { bossOn } from './boss.ts';
import { failDeadMail } from './fail-dead-mail.ts';
import type { JobData, QueueName } from './queues.ts';

/** What a job's handler is told beside its data. */
export interface JobRun {
  /** From 1. */
  readonly attempt: number;
  /** Whether a failure now is the last one. */
  readonly isLastAttempt: boolean;
  /**
   * When the job was sent, by the store's clock, in Unix seconds: what a job that acts on the date
   * holds its own clock against.
   */
  readonly sentAt: UnixSeconds;
  /** Aborted when the worker stops or the job has taken too long. */
  readonly signal: AbortSignal;
}

/** The job queue, for those who send and for those who work. */
export interface Jobs {
  /** Sends a job with the transaction that it belongs to: both happen, or neither. */
  send<Name extends QueueName>(
    transaction: Transaction<Schema>,
    name: Name,
    job: { readonly data: JobData[Name]; readonly delaySeconds: number },
  ): Promise<void>;
  /** Works on a queue until `stop`; a handler that throws is tried again later, as the queue says. */
  work<Name extends QueueName>(
    name: Name,
    handler: (data: JobData[Name], run: JobRun) => Promise<void>,
  ): Promise<void>;
  /** Lets running jobs finish for a while, then stops; the store stays open. Closing the store does it too. */
  stop(): Promise<void>;
}

/** How the queue is opened. */
export interface JobsOptions {
  /** Whether this process works on jobs (and looks after the queue) or only sends them. */
  readonly works: boolean;
  /** Hears of everything that went wrong in the background. */
  readonly onError: (error: Error) => void;
}

/** Seconds between two looks at an empty queue; nobody listens on either engine. */
const POLLING_SECONDS = 1;
const JOBS_AT_ONCE = 2;
const STOP_TIMEOUT_MS = 8_000;

/** Opens the job queue of a migrated store. */
export async function openJobs(database: Database, options: JobsOptions): Promise<Jobs> {
  const boss = bossOn(database, {
    migrate: false,
    supervise: options.works,
    schedule: options.works,
    onError: options.onError,
  });
  await boss.start();
  const stop = () => boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS, close: false });
  database.beforeClose(stop);
  const work: Jobs['work'] = async (name, handler) => {
    const settings = {
      includeMetadata: true,
      batchSize: 1,
      localConcurrency: JOBS_AT_ONCE,
      pollingIntervalSeconds: POLLING_SECONDS,
    } as const;
    await boss.work<JobData[typeof name], void, typeof settings>(name, settings, async (jobs) => {
      for (const { data, retryCount, retryLimit, createdOn, signal } of jobs) {
        const run = {
          attempt: retryCount + 1,
          isLastAttempt: retryCount >= retryLimit,
          sentAt: toUnix(createdOn),
          signal,
        };
        await handler(data, run);
      }
    });
  };
  if (options.works) await work('mail.dead', ({ mailId }) => failDeadMail(database, mailId));
  return {
    async send(transaction, name, { data, delaySeconds }) {
      const startAfter = delaySeconds > 0 ? { startAfter: delaySeconds } : {};
      await boss.send(name, data, { db: fromKysely(transaction), ...startAfter });
    },
    work,
    stop,
  };
}
