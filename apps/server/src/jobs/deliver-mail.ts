import type { License, LicenseId } from '@signet/domain/license/license';
import type { RenderedMail, renderMail } from '@signet/mail/render-mail';
import type { LicenseDeps } from '@signet/use-cases/license/deps';
import { renderToken } from '@signet/use-cases/license/render-token';
import type { MailOutbox, OutboxMail } from '@signet/use-cases/ports/mail-outbox';
import type { MailTransport } from '@signet/use-cases/ports/mail-transport';
import {
  keyFacts,
  productOf,
  receivedFacts,
  revokedFacts,
  transferredFacts,
} from './mail-facts.ts';

/** What delivering mails stands on. */
export interface DeliverMailDeps {
  readonly license: LicenseDeps;
  readonly outbox: MailOutbox;
  readonly transport: MailTransport;
  readonly renderMail: typeof renderMail;
  readonly publicUrl: string;
}

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
    await deps.outbox.record(mail.id, { state: 'failed', error: 'The license has moved on.' });
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

/** The mail's text; `null` when what it would tell is no longer true. */
async function contentOf(deps: DeliverMailDeps, mail: OutboxMail): Promise<RenderedMail | null> {
  const license = await findLicense(deps, mail.licenseId);
  if (license === undefined) return null;
  const product = productOf(deps.license, license);
  const source = { license, product, portalUrl: `${deps.publicUrl}/portal` };
  // A key that stopped being good while the mail waited is not sent after all.
  const isGood = mail.jti !== null && license.status === 'active';
  const token = isGood ? await renderToken(deps.license, mail.jti) : null;
  switch (mail.message) {
    case 'license-issued':
    case 'license-resent':
      return token === null
        ? null
        : deps.renderMail(mail.message, keyFacts(source, token), mail.locale);
    case 'license-received': {
      const previous = await findLicense(deps, license.transferredFrom);
      if (token === null) return null;
      return deps.renderMail(mail.message, receivedFacts(source, token, previous), mail.locale);
    }
    case 'license-transferred': {
      const next = license.status === 'transferred' ? license.transferredTo : null;
      const facts = transferredFacts(source, await findLicense(deps, next));
      return facts === null ? null : deps.renderMail(mail.message, facts, mail.locale);
    }
    case 'license-revoked': {
      const facts = revokedFacts(source);
      return facts === null ? null : deps.renderMail(mail.message, facts, mail.locale);
    }
    default:
      return mail.message satisfies never;
  }
}

async function findLicense(
  { license }: DeliverMailDeps,
  id: LicenseId | null,
): Promise<License | undefined> {
  return id === null ? undefined : (await license.licenses.find(id))?.license;
}
