import { join } from 'node:path';
import { createCapturedTransport } from '@signet/mail/transports/captured-transport';
import { createSmtpTransport } from '@signet/mail/transports/smtp-transport';
import type { MailTransport } from '@signet/use-cases/ports/mail-transport';
import type { Logger } from 'pino';
import type { Env } from '../env.ts';
import { systemClock } from '../system-clock.ts';
import { withMailFolder } from './captured-mail-folder.ts';

/** Sends by SMTP where `SMTP_URL` says how, else captures mails for the developer. */
export function openTransport(
  env: Pick<Env, 'smtpUrl' | 'mailFrom' | 'dataDir'>,
  logger: Logger,
): MailTransport {
  return env.smtpUrl === undefined
    ? withMailFolder(createCapturedTransport(systemClock), join(env.dataDir, 'mail'), logger)
    : createSmtpTransport({ url: env.smtpUrl, from: env.mailFrom });
}
