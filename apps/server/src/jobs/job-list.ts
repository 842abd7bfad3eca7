import type { OutboxMail } from '@signet/use-cases/ports/mail-outbox';
import { deliverMail, type DeliverMailDeps, type DeliveryTry } from './deliver-mail.ts';

/** What each job carries: ids only. */
export interface JobData {
  readonly 'mail.deliver': { readonly mailId: OutboxMail['id'] };
}

type Handlers = {
  readonly [Name in keyof JobData]: (
    deps: DeliverMailDeps,
    data: JobData[Name],
    run: DeliveryTry,
  ) => Promise<void>;
};

/** Every background job by its queue; a new one is a row here and a file beside it. */
export const jobList: Handlers = {
  'mail.deliver': (deps, { mailId }, run) => deliverMail(deps, mailId, run),
};

/** The part of a job queue that workers use. */
export interface WorkQueue {
  work<Name extends keyof JobData>(
    name: Name,
    handler: (data: JobData[Name], run: DeliveryTry) => Promise<void>,
  ): Promise<void>;
}

/** Works on every queue of the list until the queue is stopped. */
export async function startJobs(queue: WorkQueue, deps: DeliverMailDeps): Promise<void> {
  await queue.work('mail.deliver', (data, run) => jobList['mail.deliver'](deps, data, run));
}
