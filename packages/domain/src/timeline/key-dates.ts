import type { LocalizedText } from '../catalog/localized-text.ts';
import type { Product } from '../catalog/product.ts';
import { legalEdges } from '../license/legal-edges.ts';
import type { License } from '../license/license.ts';
import { refundWindowEnd } from '../license/refund-license.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';
import {
  mailTexts,
  refundClosesText,
  stateText,
  supportEndsText,
  termEndTexts,
} from './key-date-text.ts';
import { scheduledMails, type ScheduledMailName } from './scheduled-mails.ts';

/** The stable name of a turning point. */
export type KeyDateName =
  | 'refund.closes'
  | 'license.ends'
  | 'support.ends'
  | 'state.grace'
  | 'state.soft_lock'
  | 'state.read_only'
  | ScheduledMailName;

/** A second from which something is different, if nothing else happens until then. */
export interface KeyDate {
  readonly name: KeyDateName;
  readonly at: UnixSeconds;
  readonly text: LocalizedText;
}

/**
 * The turning points of a license that are still to come after an instant, soonest first: mails,
 * the end of the refund window, of support and of the term, and the states of a silent install
 * (R2, R7, R13, R17, F18–F22). Each is the first second of what is new.
 */
export function keyDatesOf(
  license: License,
  product: Pick<Product, 'enforcement' | 'refundDays'>,
  seen: { readonly after: UnixSeconds; readonly lastHeartbeatAt: UnixSeconds | null },
): readonly KeyDate[] {
  const dates: readonly KeyDate[] = [
    ...refundDates(license, product),
    ...(isRunningLicense(license) ? endDates(license, product) : []),
    ...scheduledMails(license).map(({ mail, at, daysLeft }) => ({
      name: mail,
      at,
      text: mailTexts[mail](daysLeft),
    })),
    ...(license.status === 'active' ? stateDates(product, seen.lastHeartbeatAt) : []),
  ];
  const coming = dates.filter(({ at }) => at > seen.after);
  return coming.toSorted((left, right) => left.at - right.at);
}

/** Whether time still turns something in a license: it is active, or paused with its dates going on (D10). */
export function isRunningLicense({ status }: Pick<License, 'status'>): boolean {
  return status === 'active' || status === 'suspended';
}

function refundDates(license: License, product: Pick<Product, 'refundDays'>): readonly KeyDate[] {
  if (!Object.hasOwn(legalEdges[license.status], 'license.refund')) return [];
  return dateOf('refund.closes', refundWindowEnd(license, product), refundClosesText);
}

function endDates(
  { expiresAt, supportUntil }: License,
  { enforcement }: Pick<Product, 'enforcement'>,
): readonly KeyDate[] {
  return [
    ...dateOf('support.ends', supportUntil, supportEndsText),
    ...dateOf('license.ends', expiresAt, termEndTexts[enforcement.onExpiry]),
  ];
}

function stateDates(
  { enforcement: { heartbeat } }: Pick<Product, 'enforcement'>,
  lastHeartbeatAt: UnixSeconds | null,
): readonly KeyDate[] {
  if (heartbeat.mode !== 'states' || lastHeartbeatAt === null) return [];
  const after = (days: number) => lastHeartbeatAt + days * DAY;
  return [
    ...dateOf('state.grace', after(heartbeat.graceDays), stateText('GRACE')),
    ...dateOf('state.soft_lock', after(heartbeat.softLockDays), stateText('SOFT_LOCK')),
    ...dateOf('state.read_only', after(heartbeat.readOnlyDays), stateText('READ_ONLY')),
  ];
}

function dateOf(
  name: KeyDateName,
  at: UnixSeconds | null,
  text: LocalizedText,
): readonly KeyDate[] {
  return at === null ? [] : [{ name, at, text }];
}
