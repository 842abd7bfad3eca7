import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { KeyMailDraft, MailDraft } from '../mail/mail-draft.ts';

/** Where a mail stands. */
export type MailState = 'scheduled' | 'sent' | 'failed' | 'cancelled';

/** A mail in the outbox: names and ids, never a token (R6). */
export type OutboxMail = LicenseOutboxMail | KeyOutboxMail;

/** One about a license. */
export interface LicenseOutboxMail extends Omit<MailDraft, 'delaySeconds'>, Sending {}

/** One about a signing key. */
export interface KeyOutboxMail extends Omit<KeyMailDraft, 'delaySeconds'>, Sending {}

interface Sending {
  readonly id: `mail_${string}`;
  readonly state: MailState;
  readonly attempts: number;
  readonly sendAfter: UnixSeconds;
  readonly sentAt: UnixSeconds | null;
  /** The transport's last complaint. */
  readonly error: string | null;
}

/** The mails that commits have written; a worker sends them. */
export interface MailOutbox {
  find(id: OutboxMail['id']): Promise<OutboxMail | undefined>;
  /** The mails about one license, newest first. */
  ofLicense(licenseId: MailDraft['licenseId']): Promise<readonly LicenseOutboxMail[]>;
  /** Counts an attempt and records how it ended. */
  record(id: OutboxMail['id'], outcome: MailOutcome): Promise<void>;
  /** Cancels the mails of a token that have not left yet; answers how many. */
  cancelScheduled(jti: string): Promise<number>;
}

/** How one attempt ended; a mail that may still be tried stays `scheduled`. */
export type MailOutcome =
  | { readonly state: 'sent'; readonly at: UnixSeconds }
  | { readonly state: 'scheduled' | 'failed'; readonly error: string };
