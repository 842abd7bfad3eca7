import type { ActiveLicense, License } from '@signet/domain/license/license';
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
  'license.suspend': none,
  'license.reinstate': none,
  'license.refund': none,
  'license.mark_refunded': none,
  'license.extend': none,
  'license.renew_support': none,
  'license.upgrade': none,
  'license.expire': none,
};

/** The install learns by heartbeat; nothing is mailed. */
function none(): readonly MailDraft[] {
  return [];
}

/** The mails an event causes (B22, B33, B34, F13, F14, F16, F17, F21). */
export function mailsOf(event: LicenseEvent): readonly MailDraft[] {
  // The table's type pairs each name with its own event; TypeScript cannot follow that through a union.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const react = reactions[event.type] as (event: LicenseEvent) => readonly MailDraft[];
  return react(event);
}

function withToken(message: LicenseMail, license: ActiveLicense, delaySeconds: number): MailDraft {
  return { ...notice(message, license), jti: license.jti, delaySeconds };
}

function notice(message: LicenseMail, license: License): MailDraft {
  return {
    message,
    to: license.holder.email,
    locale: license.holder.locale,
    licenseId: license.id,
    jti: null,
    delaySeconds: 0,
  };
}
