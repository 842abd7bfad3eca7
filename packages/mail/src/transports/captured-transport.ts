import type { UnixSeconds } from '@signet/domain/shared/duration';
import { err, ok } from '@signet/domain/shared/result';
import type { Clock } from '@signet/use-cases/ports/clock';
import type { MailTransport, OutgoingMail } from '@signet/use-cases/ports/mail-transport';
import { checkEnvelope } from './check-envelope.ts';

const KEPT = 200;

/** A mail that was kept instead of sent. */
export interface CapturedMail extends OutgoingMail {
  readonly messageId: string;
  readonly at: UnixSeconds;
}

/** A transport that keeps mails where a developer can read them. */
export interface CapturedTransport extends MailTransport {
  /** The last 200 mails, newest first. */
  readonly captured: () => readonly CapturedMail[];
}

/**
 * Keeps mails in memory instead of sending them, for development and tests. Nothing of them is
 * written to disk, because they carry tokens (R6); they are gone when the process ends.
 */
export function createCapturedTransport(clock: Clock): CapturedTransport {
  const kept: CapturedMail[] = [];
  let closed = false;
  return {
    captured: () => kept.toReversed(),
    send: (mail) => {
      if (closed)
        return Promise.resolve(err({ code: 'temporary', detail: 'the transport is closed' }));
      const checked = checkEnvelope(mail);
      if (!checked.ok) return Promise.resolve(checked);
      const messageId = `<${mail.id}@captured.invalid>`;
      kept.push(Object.freeze({ ...mail, messageId, at: clock.now() }));
      if (kept.length > KEPT) kept.shift();
      return Promise.resolve(ok({ messageId }));
    },
    close: () => {
      closed = true;
      return Promise.resolve();
    },
  };
}
