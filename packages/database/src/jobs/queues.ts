import type { OutboxMail } from '@signet/use-cases/ports/mail-outbox';
import type { Queue } from 'pg-boss';

/** What the jobs of each queue carry: ids only, never a token or an address. */
export interface JobData {
  'mail.deliver': { readonly mailId: OutboxMail['id'] };
  'mail.dead': { readonly mailId: OutboxMail['id'] };
  'license.daily': Tick;
  'anomaly.scan': Tick;
  'heartbeat.daily': Tick;
  'key.daily': Tick;
}

/** What a clock sends: nothing but that it is time. */
export type Tick = Readonly<Record<string, never>>;

/** A queue's name. */
export type QueueName = keyof JobData;

/** Every queue and how it retries; about a day of tries for a mail server that is down. */
export const queues: { readonly [Name in QueueName]: Omit<Queue, 'name'> } = {
  'mail.dead': { retryLimit: 12, retryDelay: 15, retryBackoff: true },
  'mail.deliver': {
    retryLimit: 12,
    retryDelay: 15,
    retryBackoff: true,
    retryDelayMax: 14_400,
    expireInSeconds: 120,
    deadLetter: 'mail.dead',
  },
  // The next tick makes up for one that failed.
  'anomaly.scan': { retryLimit: 0, expireInSeconds: 600 },
  // A worker that dies is missed within a minute, and another takes the round over.
  'license.daily': {
    retryLimit: 5,
    retryDelay: 60,
    retryBackoff: true,
    expireInSeconds: 3600,
    heartbeatSeconds: 60,
  },
  'heartbeat.daily': { retryLimit: 5, retryDelay: 60, retryBackoff: true, expireInSeconds: 3600 },
  'key.daily': { retryLimit: 5, retryDelay: 60, retryBackoff: true, expireInSeconds: 3600 },
};

/** The queues that a clock fills, by cron expression in UTC; one tick makes up for all that were missed. */
export const schedules: { readonly [Name in QueueName]?: string } = {
  // E19: every night at two.
  'license.daily': '0 2 * * *',
  // F09: every five minutes.
  'anomaly.scan': '*/5 * * * *',
  // B82, F08: every night at three.
  'heartbeat.daily': '0 3 * * *',
  // B70, F10: every night at four.
  'key.daily': '0 4 * * *',
};
