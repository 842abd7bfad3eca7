import type { OutboxMail } from '@signet/use-cases/ports/mail-outbox';
import type { DeliverMailDeps } from './deliver-mail-deps.ts';
import { contentOf } from './mail-content.ts';

/** What the queue tells of a try. */
export interface DeliveryTry {
  /** Whether nobody will try again. */
  readonly isLastAttempt: boolean;
}

/** A mail that did not leave and is worth another try; the queue sees it and waits. */
export class MailNotDeliveredError extends Error {
  override readonly name = 'MailNotDeliveredError';
}

/**
 * Sends one mail of the outbox: renders the token from its claims, checks it against its hash, sends,
 * and records how it went (R6, B22). A mail that is no longer scheduled is left alone, so a repeated
 * job sends nothing twice.
 * @throws MailNotDeliveredError when it should be tried again.
 */
export async function deliverMail(
  deps: DeliverMailDeps,
  mailId: OutboxMail['id'],
  { isLastAttempt }: DeliveryTry,
): Promise<void> {
  const mail = await deps.outbox.find(mailId);
  if (mail?.state !== 'scheduled') return;
  const content = await contentOf(deps, mail);
  if (content === null) {
    await deps.outbox.record(mail.id, { state: 'failed', error: 'It is no longer true.' });
    return;
  }
  const { id, to, locale } = mail;
  const sent = await deps.transport.send({ id, to, locale, ...content });
  if (sent.ok) {
    await deps.outbox.record(id, { state: 'sent', at: deps.license.clock.now() });
    return;
  }
  const isOver = sent.error.code === 'permanent' || isLastAttempt;
  const error = sent.error.detail;
  await deps.outbox.record(id, { state: isOver ? 'failed' : 'scheduled', error });
  if (!isOver) throw new MailNotDeliveredError(`${id} did not leave`);
}
