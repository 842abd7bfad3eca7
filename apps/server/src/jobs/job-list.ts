import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { AnomalyDeps } from '@signet/use-cases/anomaly/anomaly-deps';
import { scanAnomalies } from '@signet/use-cases/anomaly/scan-anomalies';
import type { OutboxMail } from '@signet/use-cases/ports/mail-outbox';
import type { RoundDeps } from '@signet/use-cases/reminder/expire-past';
import { dailyRound } from './daily-round.ts';
import type { DeliverMailDeps } from './deliver-mail-deps.ts';
import { deliverMail, type DeliveryTry } from './deliver-mail.ts';
import { rollUpHeartbeats, type RollUpDeps } from './roll-up-heartbeats.ts';
import { type RotateDeps, rotateDaily } from './rotate-daily.ts';

/** What each job carries: ids only; nothing where a clock sends it. */
export interface JobData {
  readonly 'mail.deliver': { readonly mailId: OutboxMail['id'] };
  readonly 'license.daily': object;
  readonly 'anomaly.scan': object;
  readonly 'heartbeat.daily': object;
  readonly 'key.daily': object;
}

/** What the jobs stand on. */
export type JobDeps = DeliverMailDeps &
  RoundDeps &
  RollUpDeps &
  RotateDeps & { readonly anomaly: AnomalyDeps };

/** What a job is told beside its data. */
export interface JobRun extends DeliveryTry {
  /** When it was sent, by the store's clock. */
  readonly sentAt: UnixSeconds;
  /** Aborted when the worker stops or the job has taken too long. */
  readonly signal: { readonly aborted: boolean };
}

type Handlers = {
  readonly [Name in keyof JobData]: (
    deps: JobDeps,
    data: JobData[Name],
    run: JobRun,
  ) => Promise<unknown>;
};

/** Every background job by its queue; a new one is a row here and a file beside it. */
export const jobList: Handlers = {
  'mail.deliver': (deps, { mailId }, run) => deliverMail(deps, mailId, run),
  'anomaly.scan': ({ anomaly }) => scanAnomalies(anomaly),
  'license.daily': (deps, _, run) => dailyRound(deps, run),
  'heartbeat.daily': (deps, _, run) => rollUpHeartbeats(deps, run),
  'key.daily': (deps, _, run) => rotateDaily(deps, run),
};

/** The part of a job queue that workers use. */
export interface WorkQueue {
  work<Name extends keyof JobData>(
    name: Name,
    handler: (data: JobData[Name], run: JobRun) => Promise<void>,
  ): Promise<void>;
}

/** Works on every queue of the list until the queue is stopped. */
export async function startJobs(queue: WorkQueue, deps: JobDeps): Promise<void> {
  const start = <Name extends keyof JobData>(name: Name) =>
    queue.work(name, async (data, run) => {
      await jobList[name](deps, data, run);
    });
  await start('mail.deliver');
  await start('license.daily');
  await start('anomaly.scan');
  await start('heartbeat.daily');
  await start('key.daily');
}
