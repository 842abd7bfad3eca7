import { err, ok } from '@signet/domain/shared/result';
import type { MailTransport, OutgoingMail } from '@signet/use-cases/ports/mail-transport';
import type { NodemailerError, SendMailOptions, SMTPPoolOptions } from 'nodemailer';
import { checkEnvelope } from './check-envelope.ts';
import { smtpFailure } from './smtp-failure.ts';

/** Where mails go and whose they are. */
export interface SmtpSettings {
  /** `SMTP_URL`: `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  /** `MAIL_FROM`: `Acme <licenses@acme.ro>` or the bare address. */
  readonly from: string;
}

/** Longest wait for a connection, a greeting or an answer. */
const STEP_TIMEOUT_MS = 10_000;
/** Longest wait for one mail: a server that trickles its answers never reaches the step's timeout. */
const MAIL_TIMEOUT_MS = 60_000;

/**
 * Sends mails by SMTP over a few kept connections. Throws, without the settings in the message, on
 * a URL that is not `smtp` or `smtps` and on a sender without an address; all else is a `Result`.
 */
export function createSmtpTransport(settings: SmtpSettings): MailTransport {
  const sender = readSettings(settings);
  let pool: ReturnType<typeof openPool> | undefined;
  let closed = false;
  return {
    send: async (mail) => {
      if (closed) return err({ code: 'temporary', detail: 'the transport is closed' });
      const checked = checkEnvelope(mail);
      if (!checked.ok) return checked;
      const messageId = `<${mail.id}@${sender.domain}>`;
      pool ??= openPool(settings.url);
      const { transporter } = await pool;
      try {
        await transporter.sendMail(messageOf(mail, settings.from, messageId));
        return ok({ messageId });
      } catch (error) {
        if (!isNodemailerError(error)) throw error;
        return err(smtpFailure(error));
      }
    },
    close: async () => {
      closed = true;
      const opened = pool;
      pool = undefined;
      (await opened)?.transporter.close();
    },
  };
}

/** Loaded with the first mail, so that a server's start does not wait for it. */
async function openPool(url: string) {
  const { createTransport } = await import('nodemailer');
  const options: SMTPPoolOptions & { pool: true } = {
    url,
    pool: true,
    dnsTimeout: STEP_TIMEOUT_MS,
    connectionTimeout: STEP_TIMEOUT_MS,
    greetingTimeout: STEP_TIMEOUT_MS,
    socketTimeout: STEP_TIMEOUT_MS,
    // The outbox repeats attempts; a second repeater below it would double a mail unseen.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const transporter = createTransport(options);
  // The pool also reports a broken connection on itself; whoever waited has the error already.
  transporter.on('error', () => undefined);
  return { transporter };
}

function messageOf(mail: OutgoingMail, from: string, messageId: string): SendMailOptions {
  return {
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId,
    // Neither 7bit nor format=flowed: both let a relay fold the line that holds the key.
    encoding: 'quoted-printable',
    headers: {
      'Content-Language': mail.locale,
      'Auto-Submitted': 'auto-generated',
    },
    signal: AbortSignal.timeout(MAIL_TIMEOUT_MS),
  };
}

function readSettings({ url, from }: SmtpSettings): { readonly domain: string } {
  const protocol = URL.parse(url)?.protocol;
  if (protocol !== 'smtp:' && protocol !== 'smtps:') {
    throw new TypeError('SMTP_URL must start with smtp:// or smtps://');
  }
  const domain = /^(?:[^\r\n<>]*<[^\s<>@]+@([\w.-]+)>|[^\s<>@]+@([\w.-]+))$/.exec(from);
  const found = domain?.[1] ?? domain?.[2];
  if (found === undefined) throw new TypeError('MAIL_FROM must be an address, or Name <address>');
  return { domain: found };
}

function isNodemailerError(error: unknown): error is NodemailerError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
