import type { UnixSeconds } from '../shared/duration.ts';
import type { ActiveLicense, License, RevokedLicense, TransferredLicense } from './license.ts';

/** What happened to a license; the audit row, the mails and the effects are all derived from it. */
export type LicenseEvent =
  | {
      readonly type: 'license.issue';
      readonly at: UnixSeconds;
      readonly license: ActiveLicense;
      /** Whether the operator asked for the mail with the token (B22). */
      readonly sendEmail: boolean;
    }
  | {
      readonly type: 'license.resend';
      readonly at: UnixSeconds;
      readonly before: ActiveLicense;
      readonly license: ActiveLicense;
    }
  | {
      readonly type: 'license.transfer';
      readonly at: UnixSeconds;
      readonly before: ActiveLicense;
      readonly license: TransferredLicense;
      readonly successor: ActiveLicense;
    }
  | {
      readonly type: 'license.revoke';
      readonly at: UnixSeconds;
      readonly before: License;
      readonly license: RevokedLicense;
      readonly tellCustomer: boolean;
    };

/** An event's name, which is also its audit action (F01). */
export type LicenseEventType = LicenseEvent['type'];

/** One event by its name. */
export type LicenseEventOf<T extends LicenseEventType> = Extract<LicenseEvent, { type: T }>;
