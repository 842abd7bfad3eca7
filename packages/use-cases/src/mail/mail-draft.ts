import type { Locale } from '@signet/domain/catalog/localized-text';
import type { LicenseId } from '@signet/domain/license/license';

/** The mails about licenses (F13, F14, F16–F22). */
export type LicenseMail =
  | 'license-issued'
  | 'license-resent'
  | 'license-received'
  | 'license-transferred'
  | 'license-revoked'
  | 'license-refunded'
  | 'license-suspended'
  | 'license-reinstated'
  | 'license-extended'
  | 'license-upgraded'
  | 'license-expiring'
  | 'license-ended'
  | 'trial-offer'
  | 'support-renewed'
  | 'support-ending';

/** The mails to operators about a signing key (B73). */
export type KeyMail = 'key-rotation-due';

/** A mail to be sent about a license: names only, so that no token is at rest in the outbox (R6). */
export interface MailDraft extends Addressed {
  readonly message: LicenseMail;
  readonly licenseId: LicenseId;
  /** The token it carries, rendered when it is sent; `null` for a notice. */
  readonly jti: string | null;
}

/** A mail to be sent about a signing key. */
export interface KeyMailDraft extends Addressed {
  readonly message: KeyMail;
  readonly kid: string;
}

interface Addressed {
  readonly to: string;
  readonly locale: Locale;
  /** Seconds until it leaves: time for an undo. */
  readonly delaySeconds: number;
}
