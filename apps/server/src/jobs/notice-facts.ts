import { daysUntil } from '@signet/domain/billing/account-access';
import type { LocalizedText } from '@signet/domain/catalog/localized-text';
import { effectsOfType } from '@signet/domain/license/effect';
import type { EffectCode } from '@signet/domain/license/effect-text';
import type { LicenseEventType } from '@signet/domain/license/license-event';
import { DAY, type UnixSeconds } from '@signet/domain/shared/duration';
import {
  EXPIRY_WARNING_DAYS,
  SUPPORT_NOTICE_DAYS,
  TRIAL_OFFER_DAYS_LEFT,
} from '@signet/domain/timeline/scheduled-mails';
import type { LicenseEndedFacts } from '@signet/mail/messages/license-ended';
import type { LicenseExpiringFacts } from '@signet/mail/messages/license-expiring';
import type { LicenseFacts } from '@signet/mail/messages/license-facts';
import type { LicenseRefundedFacts } from '@signet/mail/messages/license-refunded';
import type { LicenseRevokedFacts } from '@signet/mail/messages/license-revoked';
import type { LicenseSuspendedFacts } from '@signet/mail/messages/license-suspended';
import type { SupportEndingFacts } from '@signet/mail/messages/support-ending';
import type { TrialOfferFacts } from '@signet/mail/messages/trial-offer';
import { commonFacts, type MailSource } from './mail-facts.ts';

/** The facts of the notice about a revocation; `null` when the license is not revoked. */
export function revokedFacts(source: MailSource): LicenseRevokedFacts | null {
  const { license } = source;
  if (license.status !== 'revoked') return null;
  const { revokedAt, revokeReason } = license;
  const effects = effectsFor(source, 'license.revoke');
  return { ...commonFacts(source), revokedAt, reason: revokeReason.text, effects };
}

/** The facts of the notice about a refund; `null` when the license is not refunded. */
export function refundedFacts(source: MailSource): LicenseRefundedFacts | null {
  const { license } = source;
  if (license.status !== 'refunded') return null;
  const effects = effectsFor(source, 'license.mark_refunded');
  return { ...commonFacts(source), endedAt: license.revokedAt, effects };
}

/** The facts of the notice about a suspension; `null` when it is over. */
export function suspendedFacts(source: MailSource): LicenseSuspendedFacts | null {
  const { license } = source;
  if (license.status !== 'suspended') return null;
  const effects = effectsFor(source, 'license.suspend');
  return { ...commonFacts(source), suspendedAt: license.suspendedAt, effects };
}

/** The facts of the notice that a suspension is over; `null` when there is another one. */
export function reinstatedFacts(source: MailSource): LicenseFacts | null {
  return source.license.status === 'active' ? commonFacts(source) : null;
}

/** The facts of the notice that a term or a trial is over; `null` when it was revived. */
export function endedFacts(source: MailSource): LicenseEndedFacts | null {
  const { license } = source;
  if (license.status !== 'expired') return null;
  const effects = effectsFor(source, 'license.expire');
  const isTrial = license.kind === 'trial';
  const endedAt = license.expiresAt ?? license.expiredAt;
  return { ...commonFacts(source), endedAt, isTrial, effects };
}

/** The facts of the warning before a term ends; `null` when it ended or ends later than was known. */
export function expiringFacts(source: MailSource, now: UnixSeconds): LicenseExpiringFacts | null {
  const { license } = source;
  const expiresAt = comingEnd(license.expiresAt, now, EXPIRY_WARNING_DAYS[0]);
  if (license.status !== 'active' || expiresAt === null) return null;
  const effects = effectsFor(source, 'license.expire');
  return { ...commonFacts(source), expiresAt, daysLeft: daysUntil(expiresAt, now), effects };
}

/** The facts of a trial's offer; `null` when it is bought or over. */
export function trialOfferFacts(source: MailSource, now: UnixSeconds): TrialOfferFacts | null {
  const { license, product } = source;
  const expiresAt = comingEnd(license.expiresAt, now, TRIAL_OFFER_DAYS_LEFT);
  if (license.status !== 'active' || license.kind !== 'trial' || expiresAt === null) return null;
  const percent = product.pricing?.discounts?.trialConversion ?? null;
  const effects = effectsFor(source, 'license.expire');
  return { ...commonFacts(source), expiresAt, percent, effects };
}

/** The facts of the notice before support ends; `null` when it ended or was renewed. */
export function supportEndingFacts(
  source: MailSource,
  now: UnixSeconds,
): SupportEndingFacts | null {
  const { license } = source;
  const supportUntil = comingEnd(license.supportUntil, now, SUPPORT_NOTICE_DAYS);
  if (license.status !== 'active' || supportUntil === null) return null;
  return { ...commonFacts(source), supportUntil, daysLeft: daysUntil(supportUntil, now) };
}

/** An end that is still to come, and no further away than its first announcement. */
function comingEnd(end: UnixSeconds | null, now: UnixSeconds, days: number): UnixSeconds | null {
  // A day more than its announcement: the clock here may be behind the one that scheduled the mail.
  return end !== null && end > now && end <= now + (days + 1) * DAY ? end : null;
}

/** What only operators need to know: how the authority speaks to installs, and where money went. */
const operatorsOnly: ReadonlySet<EffectCode> = new Set([
  'heartbeat.revoked',
  'heartbeat.suspended',
  'offline.unaware',
  'money.none',
  'money.returned_elsewhere',
]);

function effectsFor({ product }: MailSource, type: LicenseEventType): readonly LocalizedText[] {
  return effectsOfType(type, product.enforcement)
    .filter(({ code }) => !operatorsOnly.has(code))
    .map(({ text }) => text);
}
