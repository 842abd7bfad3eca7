import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailTransport, OutgoingMail } from '@signet/use-cases/ports/mail-transport';
import type { Logger } from 'pino';
import { maskTokens } from './mask-tokens.ts';

const KEPT_FILES = 200;

/**
 * Lets a developer read what a transport took: the text of each mail goes to a file that only its
 * owner may read, without license tokens, which are at rest nowhere (R6).
 */
export function withMailFolder(
  transport: MailTransport,
  folder: string,
  logger: Logger,
): MailTransport {
  return {
    async send(mail) {
      const sent = await transport.send(mail);
      if (sent.ok) {
        const file = await writeMail(folder, mail);
        logger.info({ file, to: mail.to, subject: mail.subject }, 'mail captured, not sent');
      }
      return sent;
    },
    close: () => transport.close(),
  };
}

async function writeMail(folder: string, mail: OutgoingMail): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${Date.now()}-${mail.id.replaceAll(/[^\w-]/g, '')}.txt`);
  const text = `To: ${mail.to}\nSubject: ${mail.subject}\n\n${maskTokens(mail.text)}\n`;
  await writeFile(file, text, { mode: 0o600 });
  const files = (await readdir(folder)).toSorted();
  for (const old of files.slice(0, -KEPT_FILES)) await rm(join(folder, old), { force: true });
  return file;
}
