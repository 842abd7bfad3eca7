import type { AddressInfo } from 'node:net';
import type { ReceivedMail } from '@signet/use-cases/ports/mail-transport.contract';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions } from 'smtp-server';

/** A mail server in this process, for tests. */
export interface SmtpMailbox {
  readonly url: string;
  /** What arrived, parsed as a mail program would, oldest first. */
  readonly received: () => Promise<readonly ReceivedMail[]>;
  /** What arrived, as it came over the wire. */
  readonly raw: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts a mail server on a free port of 127.0.0.1; `options` may refuse what it is sent. */
export async function openSmtpMailbox(options: SMTPServerOptions = {}): Promise<SmtpMailbox> {
  const mails: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    logger: false,
    onData: (stream, _session, done) => {
      collect(stream, (mail) => {
        mails.push(mail);
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received: () => Promise.all(mails.map(parse)),
    raw: () => mails,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Hands over a message once it is read to its end. */
export function collect(stream: SMTPServerDataStream, take: (mail: string) => void): void {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => {
    take(Buffer.concat(chunks).toString('latin1'));
  });
}

async function parse(raw: string): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(Buffer.from(raw, 'latin1'));
  return {
    to: mail.to?.[0]?.address ?? '',
    subject: mail.subject ?? '',
    html: mail.html ?? '',
    text: mail.text ?? '',
    messageId: mail.messageId ?? '',
  };
}
