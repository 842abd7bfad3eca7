import type { Locale } from '@signet/domain/catalog/localized-text';
import type { Result } from '@signet/domain/shared/result';

/** A rendered mail on its way out. It may carry a token: it lives in memory only (R6). */
export interface OutgoingMail {
  /** The outbox row's id. It becomes the Message-ID, so that a repeated attempt is recognizable. */
  readonly id: string;
  /** One address, without a display name (R27). */
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Why a mail did not leave: `temporary` is worth another attempt, `permanent` is not. */
export interface MailFailure {
  readonly code: 'temporary' | 'permanent';
  /** For the operator; never holds any of the mail's body. */
  readonly detail: string;
}

/** Takes mails to their readers (B22). */
export interface MailTransport {
  /** Answers once the next hop took the mail; never throws for what a mail server or a mail can cause. */
  send(mail: OutgoingMail): Promise<Result<{ readonly messageId: string }, MailFailure>>;
  /** Lets go of connections; a later `send` fails as `temporary`. */
  close(): Promise<void>;
}
