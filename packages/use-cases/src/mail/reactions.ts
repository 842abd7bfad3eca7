import type { ActiveLicense, License, SuspendedLicense } from '@signet/domain/license/license';
import type {
  LicenseEvent,
  LicenseEventOf,
  LicenseEventType,
} from '@signet/domain/license/license-event';
import type { LicenseMail, MailDraft } from './mail-draft.ts';

/** A re-sent key waits this long in the outbox, so that a slip can be undone. */
const UNDO_SECONDS = 5;

type Reactions = {
  readonly [T in LicenseEventType]: (event: LicenseEventOf<T>) => readonly MailDraft[];
};

const reactions: Reactions = {
  'license.issue': ({ license, sendEmail }) =>
    sendEmail ? [withToken('license-issued', license, 0)] : [],
  'license.resend': ({ license }) => [withToken('license-resent', license, UNDO_SECONDS)],
  'license.transfer': ({ license, successor }) => [
    notice('license-transferred', license),
    withToken('license-received', successor, 0),
  ],
  'license.revoke': ({ license, tellCustomer }) =>
    tellCustomer ? [notice('license-revoked', license)] : [],
  'license.suspend': ({ license }) => [notice('license-suspended', license)],
  'license.reinstate': ({ license }) => [notice('license-reinstated', license)],
  'license.refund': ({ license }) => [notice('license-refunded', license)],
  'license.mark_refunded': ({ license }) => [notice('license-refunded', license)],
  'license.extend': ({ license }) => whereActive('license-extended', license),
  'license.renew_support': ({ license }) => whereActive('support-renewed', license),
  'license.upgrade': ({ license }) => [withToken('license-upgraded', license, 0)],
  'license.multi_install_window': none,
  'license.expire': ({ license }) => [notice('license-ended', license)],
};

/** The install learns by heartbeat; nothing is mailed. */
function none(): readonly MailDraft[] {
  return [];
}

/** The mails an event causes (B22, B33, B34, F13, F14, F16, F17, F20, F21). */
export function mailsOf(event: LicenseEvent): readonly MailDraft[] {
  // The table's type pairs each name with its own event; TypeScript cannot follow that through a union.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const react = reactions[event.type] as (event: LicenseEvent) => readonly MailDraft[];
  return react(event);
}

/** A key that a suspension keeps from working is not mailed; reinstating is told by a mail of its own. */
function whereActive(
  message: LicenseMail,
  license: ActiveLicense | SuspendedLicense,
): readonly MailDraft[] {
  return license.status === 'active' ? [withToken(message, license, 0)] : [];
}

function withToken(message: LicenseMail, license: ActiveLicense, delaySeconds: number): MailDraft {
  return { ...notice(message, license), jti: license.jti, delaySeconds };
}

/** A mail without a key. */
export function notice(message: LicenseMail, license: License): MailDraft {
  return {
    message,
    to: license.holder.email,
    locale: license.holder.locale,
    licenseId: license.id,
    jti: null,
    delaySeconds: 0,
  };
}
