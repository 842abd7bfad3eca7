import type { Product } from '../catalog/product.ts';
import type { License } from '../license/license.ts';
import { refundWindowEnd, requireRefundWindow } from '../license/refund-license.ts';
import { evaluateRuntime } from '../runtime/evaluate-runtime.ts';
import type { RuntimeState } from '../runtime/runtime-state.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { hasActiveSupport } from '../support/support-window.ts';
import { courseOf, type LicenseHistory, stretchAt } from './course-of.ts';
import { type DiscountRight, discountsAt } from './discounts-at.ts';
import { factsOfLicense } from './facts-of-license.ts';
import { isRunningLicense, type KeyDate, keyDatesOf } from './key-dates.ts';
import { mailsUntil, type ScheduledMail } from './scheduled-mails.ts';

/** Everything that can be said of a license at one instant. */
export interface LicenseInstant {
  readonly at: UnixSeconds;
  /** The record as it was, is or will be then; one that is past its date is expired. */
  readonly license: License;
  /** What an install may do that holds the newest token and has heard of the status. */
  readonly runtime: RuntimeState;
  readonly lastHeartbeatAt: UnixSeconds | null;
  /** The support window; the window of a license that is over is closed. */
  readonly support: { readonly until: UnixSeconds | null; readonly isActive: boolean };
  /** `null` for a license that never ends. */
  readonly term: { readonly until: UnixSeconds; readonly isOver: boolean } | null;
  readonly refund: { readonly until: UnixSeconds; readonly isOpen: boolean };
  /** Every discount off the next purchase, and whether this license gives its holder a right to it. */
  readonly discounts: readonly DiscountRight[];
  /** The mails that time alone had sent until then, oldest first. */
  readonly mails: readonly ScheduledMail[];
  /** What is still to come after the instant, if nothing else happens. */
  readonly dates: readonly KeyDate[];
}

/**
 * What a license was, is or will be at any instant, from what happened to it; `null` before it was
 * issued. After the last event only time passes: no heartbeat comes, nobody acts.
 */
export function timelineAt(
  history: LicenseHistory,
  product: Pick<Product, 'enforcement' | 'refundDays' | 'tiers' | 'pricing'>,
  at: UnixSeconds,
): LicenseInstant | null {
  const course = courseOf(history);
  const stretch = stretchAt(course, at);
  if (stretch === undefined) return null;
  const { license, signedAt } = stretch;
  const { expiresAt, supportUntil } = license;
  const isRunning = isRunningLicense(license);
  const lastHeartbeatAt = history.heartbeats.findLast((beat) => beat <= at) ?? null;
  const facts = factsOfLicense(license, { signedAt, lastHeartbeatAt });
  return {
    at,
    license,
    runtime: evaluateRuntime(facts, product.enforcement, at),
    lastHeartbeatAt,
    support: { until: supportUntil, isActive: isRunning && hasActiveSupport(supportUntil, at) },
    term: expiresAt === null ? null : { until: expiresAt, isOver: expiresAt <= at },
    refund: {
      until: refundWindowEnd(license, product),
      isOpen: requireRefundWindow(license, product, at).ok,
    },
    discounts: discountsAt(license, product, { releases: history.releases ?? [], now: at }),
    mails: mailsUntil(course, at),
    dates: keyDatesOf(license, product, { after: at, lastHeartbeatAt }),
  };
}
