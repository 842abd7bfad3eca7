import type { UnixSeconds } from '../shared/duration.ts';
import type {
  ActiveLicense,
  ExpiredLicense,
  License,
  RefundedLicense,
  RevokedLicense,
  SuspendedLicense,
  TransferredLicense,
} from './license.ts';

/** An event that changes one record. */
interface Change<Type extends string, Before extends License, After extends License> {
  readonly type: Type;
  readonly at: UnixSeconds;
  readonly before: Before;
  readonly license: After;
}

/** The first event of a license. */
interface Issue {
  readonly type: 'license.issue';
  readonly at: UnixSeconds;
  readonly license: ActiveLicense;
  /** Whether the operator asked for the mail with the token (B22). */
  readonly sendEmail: boolean;
}

/** What happened to a license; the audit row, the mails and the effects are all derived from it (F01, F02). */
export type LicenseEvent =
  | Issue
  | Change<'license.resend', ActiveLicense, ActiveLicense>
  | (Change<'license.transfer', ActiveLicense, TransferredLicense> & {
      readonly successor: ActiveLicense;
    })
  | (Change<'license.revoke', License, RevokedLicense> & { readonly tellCustomer: boolean })
  | Change<'license.suspend', ActiveLicense, SuspendedLicense>
  | Change<'license.reinstate', SuspendedLicense, ActiveLicense>
  | Change<'license.refund', License, RefundedLicense>
  | Change<'license.mark_refunded', License, RefundedLicense>
  | Change<
      'license.extend',
      ActiveLicense | SuspendedLicense | ExpiredLicense,
      ActiveLicense | SuspendedLicense
    >
  | Change<
      'license.renew_support',
      ActiveLicense | SuspendedLicense,
      ActiveLicense | SuspendedLicense
    >
  | Change<'license.multi_install_window', ActiveLicense, ActiveLicense>
  | Change<'license.upgrade', ActiveLicense | ExpiredLicense, ActiveLicense>
  | Change<'license.expire', ActiveLicense, ExpiredLicense>;

/** An event's name, which is also its audit action (F01). */
export type LicenseEventType = LicenseEvent['type'];

/** One event by its name. */
export type LicenseEventOf<T extends LicenseEventType> = Extract<LicenseEvent, { type: T }>;
